/* What a preview adds to pages: faults of the last build over the page, and the place and open panels kept when it loads again. */
(() => {
  "use strict";

  const turn = new URL(document.currentScript.src).searchParams.get("turn");
  const KEPT = `briefgen-preview:${location.pathname}`;
  const panels = () => Array.from(document.querySelectorAll("details"));

  function keep() {
    const state = { x: scrollX, y: scrollY, open: panels().map((panel) => panel.open) };
    sessionStorage.setItem(KEPT, JSON.stringify(state));
  }

  function restore() {
    const found = sessionStorage.getItem(KEPT);
    if (!found) return;
    sessionStorage.removeItem(KEPT);
    if (performance.getEntriesByType("navigation")[0]?.type !== "reload") return;
    const state = JSON.parse(found);
    const here = panels();
    if (here.length === state.open.length) here.forEach((panel, i) => { panel.open = state.open[i]; });
    scrollTo({ left: state.x, top: state.y, behavior: "instant" });
  }

  const LOOK = `
    :host { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; background: rgb(20 20 24 / 94%); color: #f4f4f4;
      font: 15px/1.5 ui-monospace, monospace; direction: ltr; text-align: start; }
    section { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font: 600 1.2rem/1.3 system-ui, sans-serif; color: #ff9c8f; }
    li { margin: 0 0 1.25rem; list-style: none; }
    ol { padding: 0; }
    pre { margin: .3rem 0; padding: .6rem .8rem; background: #000; overflow: auto; }
    b { color: #ffd479; }
    button { font: inherit; padding: .3rem .8rem; color: inherit; background: #333; border: 1px solid #888; }
    button:focus-visible { outline: 3px solid #9cf; }`;

  let shown = null;

  function element(name, text, ...inner) {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...inner);
    return made;
  }

  function show(faults) {
    if (shown) { shown.remove(); shown = null; }
    if (!faults.length) return;
    shown = document.createElement("div");
    shown.id = "briefgen-faults";
    const root = shown.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LOOK);
    root.adoptedStyleSheets = [sheet];
    const items = faults.map((fault) => {
      const item = element("li", "", element("b", fault.where), element("div", fault.message));
      if (fault.excerpt) item.append(element("pre", fault.excerpt));
      if (fault.hint) item.append(element("div", `hint: ${fault.hint}`));
      return item;
    });
    const away = element("button", "Hide");
    away.addEventListener("click", () => show([]));
    const box = element("section", "", element("h1", "Not built: the page below is the last good one"), element("ol", "", ...items), away);
    box.setAttribute("role", "alert");
    root.append(box);
    document.documentElement.append(shown);
  }

  function listen() {
    const known = new URLSearchParams({ turn, page: location.pathname });
    const socket = new WebSocket(`ws://${location.host}/livereload-faults?${known}`);
    socket.addEventListener("message", (event) => {
      const told = JSON.parse(event.data);
      if (told.old) location.reload();
      else show(told.faults);
    });
    socket.addEventListener("close", () => setTimeout(listen, 1000));
  }

  addEventListener("pagehide", keep);
  if (document.readyState === "complete") restore();
  else addEventListener("load", restore);
  listen();
})();
