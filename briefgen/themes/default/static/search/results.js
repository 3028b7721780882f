/* Results: what the page shows of a document. Everything is set as text, nothing as HTML. */

// Words of a quotation before its first hit, and in all.
const BEFORE = 8;
const QUOTED = 40;
// Parts of a long text that are read for a quotation.
const MOST_PARTS = 3;

const say = (key, values) => TEXT[key].replace(/{(\w+)}/g, (_, name) => values[name]);

function make(tag, name, ...children) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...children);
  return element;
}

const oneLine = (text) => text.replace(/\n+/g, " · ");

/** Return a stretch of a text as nodes, each of its `words` that is a hit in a <mark>. */
function marked(text, words, keys, start, end) {
  const nodes = [];
  for (const hit of words.filter((word) => word.keys.some((key) => keys.has(key)))) {
    if (hit.end <= start || hit.start >= end) continue;
    const from = Math.max(start, hit.start);
    nodes.push(oneLine(text.slice(start, from)), make("mark", 0, text.slice(from, hit.end)));
    start = hit.end;
  }
  return [...nodes, oneLine(text.slice(start, end))];
}

/** Return the stretch with the most different hits, and how many these are. */
function quote(text, words, keys) {
  const hits = words.map(({ keys: own }, i) => [own.find((key) => keys.has(key)), i]).filter(([key]) => key);
  let [first, most] = [0, 0];
  hits.forEach(([, at], i) => {
    const near = new Set();
    for (; i < hits.length && hits[i][1] < at + QUOTED - BEFORE; i++) near.add(hits[i][0]);
    if (near.size > most) [first, most] = [Math.max(0, at - BEFORE), near.size];
  });
  const end = first + QUOTED < words.length ? words[first + QUOTED].start : text.length;
  const start = first ? words[first].start : 0;
  return { most, nodes: [start ? "… " : "", ...marked(text, words, keys, start, end), end < text.length ? "…" : ""] };
}

/** Return the best quotation of a document; of a long one further parts are read while its head has no hit. */
async function quoteOf(doc, keys) {
  let best = quote(doc.text, doc.words, keys);
  for (let part = 1; !best.most && part <= Math.min(doc.more, MOST_PARTS); part++) {
    const text = await load(`t-${doc.number.toString(36)}-${part}`);
    const next = quote(text, tokens(text), keys);
    if (next.most) best = next;
  }
  return best.nodes;
}

let days;

/** Return a date, its day in words of the page's language (English ones as the pages have them); months and years stay as they are. */
function inWords(date) {
  days ??= new Intl.DateTimeFormat(document.documentElement.lang.replace(/^en$/, "en-GB"), { dateStyle: "long", timeZone: "UTC", calendar: "gregory" });
  return date.replace(/\d+-\d\d-\d\d/, (day) => days.format(new Date(day)));
}

async function item(number, keys, matched) {
  const doc = await documentOf(number);
  if (!doc) return null;
  const link = make("a", "search-hit-title", ...marked(doc.title, tokens(doc.title), keys, 0, doc.title.length));
  link.href = ROOT + encodeURI(doc.url.slice(1)) + (location.protocol === "file:" ? "index.html" : "");
  const text = make("bdi", 0, ...(await quoteOf(doc, keys)));
  for (const part of [link, text]) Object.assign(part, { lang: doc.lang, dir: "auto" });
  const date = inWords(doc.date).replace(/^(.+)[?~%]$/, (_, day) => say("inferred", { date: day }));
  const name = doc.kind === "article" && matched?.get(number);
  const facts = [TEXT["kind." + doc.kind], date, doc.publisher, name && say("matched", { name })];
  const line = facts.filter(Boolean).flatMap((fact) => [" · ", make("bdi", 0, fact)]).slice(1);
  return make("li", "search-hit", link, make("p", "search-hit-facts", ...line), make("p", "search-hit-text", text));
}

/** Return a page of results as list items, behind them a button for the next. */
async function itemsOf(numbers, from, terms, matched) {
  const keys = new Set(terms.flatMap((term) => [...term.words.keys()]));
  const found = await Promise.all(numbers.slice(from, from + PAGE).map((number) => item(number, keys, matched)));
  const items = found.filter(Boolean);
  if (!items.length && found.length) throw new Error(STALE);
  if (numbers.length <= from + PAGE) return items;
  const button = make("button", "search-more", TEXT.more);
  const row = make("li", "search-more-row", button);
  button.onclick = () => itemsOf(numbers, from + PAGE, terms, matched).then((more) => {
    row.replaceWith(...more);
    more[0].querySelector("a, button").focus();
  }, (fault) => show(fault.message));
  return [...items, row];
}
