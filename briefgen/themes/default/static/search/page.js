/*
 * Page: the form, the keyboard, the address. The page gives #search-form, -input, -facets, -status, -results (a list) and
 * this script's data-root and data-index. Facets are read when they are wanted: the panel is open or the address narrows.
 */

const PAGE = 10;
const [form, input, facetBox, status, results] = ["form", "input", "facets", "status", "results"].map((part) =>
  document.getElementById("search-" + part));
const panel = facetBox.closest("details");
let turn = 0;
let timer = 0;

function show(text, items = [], boxes = []) {
  status.textContent = text;
  results.ariaBusy = false;
  results.replaceChildren(...items);
  const { name, value } = document.activeElement;
  facetBox.replaceChildren(...boxes);
  [...facetBox.querySelectorAll("input")].find((box) => box.name === name && box.value === value)?.focus();
  if (panel) panel.hidden = !items[0] && !boxes[0];
}

async function run() {
  const mine = ++turn;
  clearTimeout(timer);
  results.ariaBusy = true;
  try {
    await search(input.value, () => mine !== turn);
  } catch (fault) {
    if (mine === turn) show(fault.message);
  }
}

async function search(query, outdated) {
  await open();
  const narrowed = isNarrowed();
  const asked = readQuery(query);
  const { terms } = asked;
  const q = query.replace(/[\p{Cc}\p{Bidi_C}]+/gu, " ").replace(PHRASE, "$1").trim().replace(/^(.{80}).+/s, "$1…");
  writeAddress(query);
  if (!terms.length && !narrowed) return show(q ? say("none", { q }) : TEXT.ask);
  status.textContent = TEXT.working;
  const { numbers, matched, partial, cut } = await rank(asked);
  // On a narrow screen the results would lie below the open panel.
  if (panel && narrowed && innerWidth > 576) panel.open = true;
  const facets = narrowed || !panel || panel.open ? await readFacets() : [];
  const passed = pass(numbers, facets);
  const items = await itemsOf(passed, 0, terms, matched);
  if (outdated()) return;
  const n = passed.length;
  const said = [say(!n ? "none" : !q ? "filtered" : partial ? "some" : n === 1 ? "one" : "many", { n, q })];
  // A word that others begin with may be one that is not typed to its end; another form of a word is spelled well.
  for (const { text, near } of terms.filter(({ keys, near, stem }) => !stem && near?.[0] && !near.some((word) => word.startsWith(keys[0]))).slice(0, 3)) {
    said.push(say("near", { word: text, near: near.slice(0, 3).join(", ") }));
  }
  if (asked.cut) said.push(say("first", { n: MOST_WORDS }));
  if (cut) said.push(say("best", { n: MOST_READ }));
  show(said.join("\n"), items, facets.map((facet) => facetSet(facet, pass(numbers, facets, facet))).filter(Boolean));
}

function writeAddress(query) {
  const params = new URLSearchParams(query && { q: query.slice(0, MOST_LETTERS) });
  for (const [name, values] of chosen) for (const value of values) params.append(name, value);
  try {
    history.replaceState(null, "", "?" + params);
  } catch (fault) {
    // Forbidden for some pages on a disk, which then have no address to share.
  }
}

function step(event) {
  const stops = [input, ...results.querySelectorAll("a, button")];
  const at = stops.indexOf(document.activeElement);
  const next = stops[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(run, 150);
});
panel?.addEventListener("toggle", () => panel.open && !facetBox.firstChild && run());
document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && !event.target.matches("input, textarea, select")) {
    event.preventDefault();
    input.focus();
  } else step(event);
});
input.value = new URLSearchParams(location.search).get("q");
run();
