/*
 * Small comforts; every page is complete without them. What only helps readers without a script is hidden.
 *
 * - From a disk (file:) a folder does not open its index.html by itself: links and forms are completed.
 * - "/" leads to the search field.
 * - On an article, a button beside each name shows where the text names it.
 * - A button copies the citation.
 * - Pointing at an entry of a list lights its mark on the picture above, and the other way round; clicking a mark leads to it.
 * - Maps come closer and move: by buttons, by dragging, by arrow keys, plus and minus.
 * - A field above a long list leaves what contains the letters typed, in the list and on the picture.
 */
"use strict";

(() => {
  document.documentElement.classList.add("has-script");

  const complete = (address) => {
    const url = new URL(address, document.baseURI);
    if (url.protocol !== "file:" || !url.pathname.endsWith("/")) return null;
    url.pathname += "index.html";
    return url.href;
  };

  const completeLink = (link) => {
    const whole = complete(link.href);
    if (whole) link.href = whole;
  };

  if (location.protocol === "file:") {
    document.querySelectorAll("a[href]").forEach(completeLink);
    document.querySelectorAll("form[action]").forEach((form) => {
      const action = form.getAttribute("action");
      if (action) form.action = complete(action) || form.action;
    });
    // Links that another script adds later are completed when they are used.
    for (const kind of ["click", "auxclick"]) {
      document.addEventListener(kind, (event) => {
        const link = event.target instanceof Element && event.target.closest("a[href]");
        if (link) completeLink(link);
      }, true);
    }
  }

  // "/" leads to the search field of the page; the search page does so itself.
  const quick = document.getElementById("quick-search");
  if (quick) {
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      quick.focus();
    });
  }

  const toggle = (button, spots) => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    spots.forEach((spot) => spot.classList.toggle("lit", on));
    if (on) spots[0].scrollIntoView({ block: "center" });
  };

  document.querySelectorAll(".chips[data-label]").forEach((list) => {
    list.querySelectorAll("li[data-entity]").forEach((item) => {
      const spots = document.querySelectorAll(`.prose [data-entity="${CSS.escape(item.dataset.entity)}"]`);
      const count = item.querySelector(".count");
      if (!spots.length || !count) return;
      const button = document.createElement("button");
      const label = list.dataset.label.replace("{name}", item.querySelector("bdi").textContent);
      button.type = "button";
      button.textContent = count.textContent;
      button.title = label;
      button.setAttribute("aria-label", `${label} (${count.textContent})`);
      button.setAttribute("aria-pressed", "false");
      button.addEventListener("click", () => toggle(button, spots));
      count.replaceWith(button);
    });
  });

  // Plain text has no <bdi>: where letters run both ways, its marks of Unicode (UAX 9) keep the parts in their order.
  const isolated = (element) => {
    const copy = element.cloneNode(true);
    if (/[\u0590-\u08ff]/.test(copy.textContent)) {
      copy.querySelectorAll("bdi").forEach((part) => {
        if (!part.textContent.includes("://")) part.textContent = `\u2068${part.textContent}\u2069`;
      });
    }
    return copy.textContent.trim();
  };
  document.querySelectorAll("button[data-copy]").forEach((button) => {
    if (!navigator.clipboard) return;
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(isolated(document.getElementById(button.dataset.copy)));
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  });

  // Marks of pictures and the entries that say the same carry the same key.
  const marks = new Map();
  const remember = (key, element) => marks.set(key, [...(marks.get(key) || []), element]);
  document.querySelectorAll("[data-key]").forEach((element) => remember(element.dataset.key, element));
  document.querySelectorAll("[data-ends]").forEach((tie) => tie.dataset.ends.split(" ").forEach((key) => remember(key, tie)));
  const light = (event, on) => {
    const own = event.target instanceof Element && event.target.closest("[data-key]");
    if (own) (marks.get(own.dataset.key) || []).forEach((element) => element.classList.toggle("lit", on));
  };
  if (marks.size) {
    for (const [kind, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
      document.addEventListener(kind, (event) => light(event, on));
    }
    document.addEventListener("click", (event) => {
      const mark = event.target instanceof Element && event.target.closest(".picture [data-key]");
      const entry = mark && marks.get(mark.dataset.key).find((element) => !element.closest(".picture"));
      if (!entry) return;
      const fold = entry.closest("details");
      if (fold) fold.open = true;
      entry.scrollIntoView({ block: "center" });
      const link = entry.querySelector("a");
      if (link) link.focus({ preventScroll: true });
    });
  }

  // A map is a window on its picture; dots and names keep their size while the ground comes closer.
  const open = (figure, svg) => {
    const whole = svg.viewBox.baseVal;
    const [width, height] = [whole.width, whole.height];
    let [x, y, closeness] = [0, 0, 1];
    const sized = [...svg.querySelectorAll("circle.pin, text")].map((element) => {
      const at = (name) => element.getAttribute(name);
      return [element, at("cx") || at("x"), at("cy") || at("y")];
    });
    const show = () => {
      x = Math.min(Math.max(x, 0), width - width / closeness);
      y = Math.min(Math.max(y, 0), height - height / closeness);
      svg.setAttribute("viewBox", `${x} ${y} ${width / closeness} ${height / closeness}`);
      for (const [element, u, v] of sized) {
        element.setAttribute("transform", `translate(${u} ${v}) scale(${1 / closeness}) translate(${-u} ${-v})`);
      }
      svg.classList.toggle("close", closeness > 1);
    };
    const scale = (factor) => {
      const next = Math.min(Math.max(closeness * factor, 1), 32);
      x += (width / closeness - width / next) / 2;
      y += (height / closeness - height / next) / 2;
      closeness = next;
      show();
    };
    const move = (right, down) => {
      x += right * width / closeness;
      y += down * height / closeness;
      show();
    };
    const row = document.createElement("div");
    row.className = "zoom";
    const whole_ = () => { [x, y, closeness] = [0, 0, 1]; show(); };
    const acts = [["closer", "+", () => scale(1.6)], ["farther", "\u2212", () => scale(1 / 1.6)], ["whole", "\u2922", whole_]];
    for (const [name, sign, act] of acts) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      button.title = figure.dataset[name];
      button.setAttribute("aria-label", figure.dataset[name]);
      button.addEventListener("click", act);
      row.append(button);
    }
    const pane = document.createElement("div");
    pane.className = "pane";
    pane.tabIndex = 0;
    pane.setAttribute("role", "group");
    pane.setAttribute("aria-label", figure.dataset.move);
    svg.replaceWith(pane);
    pane.append(svg);
    pane.before(row);
    const keys = {
      "+": () => scale(1.6), "=": () => scale(1.6), "-": () => scale(1 / 1.6), 0: whole_,
      ArrowLeft: () => move(-0.2, 0), ArrowRight: () => move(0.2, 0), ArrowUp: () => move(0, -0.2), ArrowDown: () => move(0, 0.2),
    };
    pane.addEventListener("keydown", (event) => {
      if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      keys[event.key]();
    });
    // A finger moves a map that has come closer; the whole map leaves it to scroll the page.
    let last = null;
    pane.addEventListener("pointermove", (event) => {
      const held = event.buttons & 1 && (event.pointerType !== "touch" || closeness > 1);
      if (held && last) {
        const box = svg.getBoundingClientRect();
        move((last.x - event.clientX) / box.width, (last.y - event.clientY) / box.height);
      }
      last = held && { x: event.clientX, y: event.clientY };
    });
    for (const kind of ["pointerup", "pointercancel", "pointerleave"]) pane.addEventListener(kind, () => { last = null; });
  };
  document.querySelectorAll(".drawn").forEach((figure) => {
    const svg = figure.querySelector("svg.map:not(.locator)");
    if (svg) open(figure, svg);
  });

  document.querySelectorAll("[data-filter]").forEach((list, number) => {
    const entries = [...list.querySelectorAll("li, tr")].filter((entry) => !entry.parentElement.closest("li, tr"));
    if (entries.length < 2) return;
    const [row, label, field] = ["div", "label", "input"].map((name) => document.createElement(name));
    row.className = "filter";
    field.type = "search";
    field.id = `s-filter-${number}`;
    label.htmlFor = field.id;
    label.textContent = list.dataset.filter;
    row.append(label, field);
    (list.closest(".scroll") || list).before(row);
    const texts = entries.map((entry) => entry.textContent.toLowerCase());
    field.addEventListener("input", () => {
      const wanted = field.value.trim().toLowerCase();
      entries.forEach((entry, index) => {
        entry.hidden = !texts[index].includes(wanted);
        (marks.get(entry.dataset.key) || []).forEach((mark) => mark !== entry && mark.classList.toggle("dim", entry.hidden));
      });
    });
  });
})();
