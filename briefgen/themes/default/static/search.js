/*
 * Search in the browser, over the index that briefgen/site/search.py writes and describes: small scripts that call
 * briefgenSearch(name, stamp, data), since a page on a disk may load scripts but fetch nothing. Nothing is read as HTML.
 * The page gives #search-form, -input, -facets, -status, -results (a list) and this script's data-root and data-index.
 */
"use strict";

(() => {
  const { root: ROOT, index: INDEX } = document.currentScript.dataset;
  const BROKEN = "A part of the search index is missing or damaged. Reload the page, or try again later.";
  const STALE = "The site was renewed while this page was open. Reload the page to search it.";

  // ---- loading

  const arrived = new Map();
  const asked = new Map();
  let pending = 0;

  window.briefgenSearch = (name, stamp, data) => arrived.set(name, { stamp, data });

  // A file that was cut on its way is a syntax error: the reader gets a message, the console nothing.
  addEventListener("error", (event) => {
    if (pending && (!event.filename || event.filename.includes("/search-index/"))) event.preventDefault();
  });

  function load(name, stamp = "") {
    if (!asked.has(name)) asked.set(name, insert(name, stamp));
    asked.get(name).catch(() => asked.delete(name)); // the next search tries again
    return asked.get(name);
  }

  function insert(name, stamp) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${INDEX}${name}.js${stamp && "?" + stamp}`;
      script.onload = script.onerror = ({ type }) => {
        pending--;
        script.remove();
        const part = arrived.get(name);
        if (type === "error" || !part) reject(new Error(BROKEN));
        else if (stamp && part.stamp !== stamp) reject(new Error(STALE));
        else resolve(part.data);
      };
      pending++;
      document.head.append(script);
    });
  }

  let opened = null;

  /** Return the manifest, its tables ready to be read; the first call also learns the rules. */
  async function open() {
    if (opened) return opened;
    const [rules, index] = await Promise.all([load("rules"), load("index")]);
    if (index.form !== 1) throw new Error(STALE);
    learn(rules);
    const table = (letter, [starts, stamps]) => ({ letter, starts: starts.split(" "), stamps: stamps.match(/.{4}/g) || [] });
    const tables = { words: table("w", index.words), names: table("n", index.names), common: table("c", index.common[0]) };
    tables.common.words = index.common[1].split(" ");
    return (opened = { ...index, ...tables, parts: readShape(index.docs) });
  }

  // ---- words: the steps of briefgen.text.words.fold and site/search_words.py

  let TEXT, ALPHABET, LONGEST, STEPS, SAME, WORD, RUN, UNIT, JOINED, POSSESSIVE, ELISION;

  function learn({ letters, patterns, longest, alphabet, steps, texts }) {
    [TEXT, ALPHABET, LONGEST, STEPS, SAME] = [texts, alphabet, longest, steps, mapOf(letters)];
    [WORD, RUN, UNIT, JOINED, POSSESSIVE, ELISION] = patterns.map(([source, flags]) => new RegExp(source, flags));
  }

  // A mark combines when U+0345, which sorts behind all others, lets it pass: JavaScript does not tell its class.
  const combines = (mark) => mark === "\u0345" || ("\u0345" + mark).normalize("NFD")[0] !== "\u0345";
  const join = (text) => text.replace(JOINED, (letter) => SAME.get(letter));

  function fold(text) {
    const bare = join(text).normalize("NFKD").replace(/\p{M}/gu, (mark) => (combines(mark) ? "" : mark));
    const lower = bare.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, "σ");
    return join(lower.replace(/[\uab70-\uabbf\u13f8-\u13fd]/g, (cherokee) => cherokee.toUpperCase()));
  }

  const keysOf = (piece) => (fold(piece).match(WORD) || []).filter((key) => /[\p{L}\p{N}]/u.test(key))
    .map((key) => [...key].slice(0, LONGEST).join(""));

  /** Return the words of a text in order: {start, end, keys}, the keys being spellings of the same word. */
  function tokens(text) {
    return [...text.replace(/_/g, " ").matchAll(WORD)].flatMap(({ 0: word, index }) => {
      const bare = word.replace(POSSESSIVE, "$1");
      const elided = ELISION.exec(bare);
      const keys = elided && [...keysOf(bare), ...keysOf(bare.slice(elided[0].length))];
      return keys ? [{ start: index, end: index + bare.length, keys }] : pieces(bare, index);
    });
  }

  /** Return the tokens of one word; a run of a script without spaces gives pairs of neighbouring characters. */
  function pieces(word, start) {
    const plain = word.normalize("NFKC");
    const found = [];
    const add = (piece, from) => {
      const at = plain.length === word.length ? [from, from + piece.length] : [0, word.length];
      const keys = keysOf(piece);
      if (keys.length) found.push({ start: start + at[0], end: start + at[1], keys });
    };
    for (const { 0: whole, 1: run, index } of plain.matchAll(RUN)) {
      const units = run ? [...run.matchAll(UNIT)] : [];
      if (units.length < 2) add(whole, index);
      for (let i = 1; i < units.length; i++) add(units[i - 1][0] + units[i][0], index + units[i - 1].index);
    }
    return found;
  }

  // for the tests
  window.briefgenSearch.words = () => open().then(() => ({ fold, keys: (text) => tokens(text).flatMap((token) => token.keys) }));

  // ---- reading the tables

  function mapOf(flat) {
    const map = new Map();
    for (let i = 0; i < flat.length; i += 2) map.set(flat[i], flat[i + 1]);
    return map;
  }

  const fileOf = (start) => start.replace(/[^a-z0-9]/gu, (letter) => "-" + letter.codePointAt(0).toString(16));

  /** Return which shard would hold a key, -1 when none can. */
  function shardAt({ starts, stamps }, key) {
    let at = stamps.length - 1;
    while (at >= 0 && starts[at] > key) at--;
    return at;
  }

  const shard = async ({ letter, starts, stamps }, at) => mapOf(at < 0 ? [] : await load(`${letter}-${fileOf(starts[at])}`, stamps[at]));
  const lookUp = async (table, key) => (await shard(table, shardAt(table, key))).get(key);

  /** Return the shards that hold what begins with `start`, at most `most`. */
  function shardsOf(table, start, most) {
    const from = Math.max(0, shardAt(table, start));
    const to = shardAt(table, start + "\uffff");
    return Array.from({ length: Math.min(most, to - from + 1) }, (_, i) => from + i);
  }

  function readNumbers(text) {
    const numbers = [];
    let value = 0;
    let shift = 0;
    for (const letter of text) {
      const part = ALPHABET.indexOf(letter);
      value += (part & 31) << shift;
      shift += 5;
      if (part < 32) {
        numbers.push(value);
        value = shift = 0;
      }
    }
    return numbers;
  }

  const addUp = (steps, sum = 0) => steps.map((step) => (sum += step));

  /** Return a posting list as [number, level] pairs. */
  const readPostings = (text, last = 0) => readNumbers(text).map((value) => [(last += value >> 3), value & 7]);

  /** Return the leading bits of the document table's parts from their trie in preorder. */
  function readShape(shape) {
    const leaves = new Set();
    let at = 0;
    const walk = (path) => {
      const mark = shape[at++];
      if (mark === "0") leaves.add(path);
      if (mark === "1") ["0", "1"].forEach((bit) => walk(path + bit));
    };
    walk("");
    return leaves;
  }

  async function documentOf({ bits, parts }, number) {
    let path = number.toString(2).padStart(bits, "0");
    while (path && !parts.has(path)) path = path.slice(0, -1);
    const record = parts.has(path) && mapOf(await load("d-" + path)).get(number);
    if (!record) throw new Error(STALE);
    const [title, url, kind, date, publisher, lang, entities, text] = record;
    return { number, title, url, kind, date, publisher, lang, entities, text };
  }

  // ---- finding

  const MOST_WORDS = 32;
  const MOST_LETTERS = 2000;
  const MOST_READ = 200;
  const [K1, B] = [1.4, 0.6]; // of BM25
  const [PREFIX, ERROR] = [0.5, 0.4]; // what a longer word and a word with a typing error weigh

  /** Read a query: its words, each once (`open`: may be going on), and the phrases in quotes among them. */
  function readQuery(query) {
    const text = query.slice(0, MOST_LETTERS);
    const phrases = [...text.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]/g)].map((match) => tokens(match[1])).filter((words) => words.length);
    const terms = new Map();
    for (const { keys, start, end } of tokens(text)) {
      terms.set(keys.join(" "), { keys, text: text.slice(start, end), open: end === text.length, words: new Map() });
    }
    return { terms: [...terms.values()].slice(0, MOST_WORDS), phrases, cut: terms.size > MOST_WORDS || query.length > MOST_LETTERS };
  }

  /** Find one word: fills the term's `words`, key to [posting list, weight]; lists of common words are left out. */
  async function find({ words, common }, term) {
    for (const key of term.keys) {
      const often = common.words.includes(key);
      term.common = term.common || often;
      const list = often ? "" : await lookUp(words, key);
      if (often || list) term.words.set(key, [list, 1]);
      if (term.open) await widen(words, term, shardsOf(words, key, 3), PREFIX, (word) => word.startsWith(key));
    }
    if (term.words.size) return;
    for (const key of term.keys.filter((word) => word.length > 3)) {
      for (const word of common.words.filter((often) => oneApart(key, often))) term.words.set(word, [await lookUp(common, word), ERROR]);
      await widen(words, term, nearShards(words, key), ERROR, (word) => oneApart(key, word));
    }
    term.near = [...term.words.keys()];
  }

  async function widen(table, term, shards, weight, fits) {
    for (const at of shards) {
      for (const [word, list] of await shard(table, at)) if (!term.words.has(word) && fits(word)) term.words.set(word, [list, weight]);
    }
  }

  /** Return the shards where a word with one typing error may lie; early errors are tried. */
  function nearShards(table, key) {
    const near = new Set(shardsOf(table, key.slice(0, 2), 6).concat(shardAt(table, key)));
    for (let i = 0; i < 3; i++) {
      near.add(shardAt(table, key.slice(0, i) + key.slice(i + 1)));
      near.add(shardAt(table, key.slice(0, i) + key[i + 1] + key[i] + key.slice(i + 2)));
    }
    return near;
  }

  /** Whether two words differ by one letter more, less or other, or by two neighbours swapped. */
  function oneApart(a, b) {
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const same = (inA, inB) => a.slice(i + inA) === b.slice(i + inB);
    return a !== b && (same(1, 1) || same(1, 0) || same(0, 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && same(2, 2)));
  }

  /** Return the weight of each document that has the term: BM25 over quantised weights, the best of its words. */
  function weigh(index, term, lengths) {
    const scores = new Map();
    for (const [list, weight] of term.words.values()) {
      const entries = readPostings(list);
      const rarity = Math.log(1 + (index.count - entries.length + 0.5) / (entries.length + 0.5));
      for (const [number, level] of entries) {
        const norm = K1 * (1 - B + (B * (24 << lengths.get(number))) / (index.mean || 1));
        const score = (weight * rarity * STEPS[level] * (K1 + 1)) / (STEPS[level] + norm);
        scores.set(number, Math.max(score, scores.get(number) || 0));
      }
    }
    return scores;
  }

  /** Return the documents with all words, best first; where none has all, those with some (`partial`). */
  async function rank(index, terms) {
    const lengths = new Map(readPostings(await load("lengths", index.lengths)));
    if (!terms.length) return { numbers: [...lengths.keys()] };
    await Promise.all(terms.map((term) => find(index, term)));
    const rare = terms.filter((term) => !term.common);
    if (!rare.length) {
      await Promise.all(terms.map(async ({ keys, words }) => words.set(keys[0], [(await lookUp(index.common, keys[0])) || "", 1])));
    }
    const weights = (rare.length ? rare : terms).map((term) => weigh(index, term, lengths));
    const totals = new Map();
    for (const scores of weights) for (const [number, score] of scores) totals.set(number, score + (totals.get(number) || 0));
    const some = [...totals.keys()].sort((a, b) => totals.get(b) - totals.get(a) || a - b);
    const all = some.filter((number) => weights.every((scores) => scores.has(number)));
    return all.length ? { numbers: all } : { numbers: some, partial: true };
  }

  /** Keep the documents that have every phrase; their texts are read, so only the best ones are. */
  async function keepPhrases(index, numbers, phrases) {
    const documents = await Promise.all(numbers.slice(0, MOST_READ).map((number) => documentOf(index, number)));
    const has = ({ title, text }, phrase) => [title, ...text.split("\n")].some((part) => hasPhrase(tokens(part), phrase));
    return documents.filter((doc) => phrases.every((phrase) => has(doc, phrase))).map(({ number }) => number);
  }

  function hasPhrase(words, phrase) {
    return words.some((_, i) => phrase.every(({ keys }, k) => words[i + k]?.keys.some((key) => keys.includes(key))));
  }

  // ---- facets

  function readFacets(index) {
    return Promise.all(index.facets.map(async ([name, stamp]) => {
      const values = [...mapOf(await load("f-" + name, stamp))].map(([value, [label, list]]) =>
        ({ value, label, numbers: new Set(addUp(readNumbers(list))) }));
      return { name, values, chosen: chosenOf(name) };
    }));
  }

  /** Return the numbers that every facet lets pass, `except` aside. */
  function pass(numbers, facets, except) {
    const tests = facets.filter((facet) => facet !== except && facet.chosen.size)
      .map(({ values, chosen }) => values.filter(({ value }) => chosen.has(value)));
    return numbers.filter((number) => tests.every((values) => values.some((value) => value.numbers.has(number))));
  }

  function labelOf(facet, value, label) {
    if (facet !== "language") return label || TEXT[`${facet}.${value}`] || value;
    try {
      return new Intl.DisplayNames([document.documentElement.lang], { type: "language" }).of(value);
    } catch (fault) {
      return value; // a tag that this browser cannot name
    }
  }

  // ---- what a result shows

  const BEFORE = 8; // words of a quotation before its first hit, and in all
  const QUOTED = 40;

  const say = (key, values) => TEXT[key].replace(/{(\w+)}/g, (_, name) => values[name]);

  function make(tag, name, ...children) {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...children);
    return element;
  }

  /** Return a stretch of a text as nodes, each of its `words` that is a hit in a <mark>. */
  function marked(text, words, keys, start, end) {
    const nodes = [];
    for (const hit of words.filter((word) => word.keys.some((key) => keys.has(key)))) {
      if (hit.end <= start || hit.start >= end) continue;
      const from = Math.max(start, hit.start);
      nodes.push(text.slice(start, from), make("mark", "", text.slice(from, hit.end)));
      start = hit.end;
    }
    return [...nodes, text.slice(start, end)];
  }

  /** Return the stretch with the most different hits. */
  function quote(text, keys) {
    const words = tokens(text);
    const hits = words.map((word) => word.keys.find((key) => keys.has(key)));
    let [first, most] = [0, 0];
    hits.forEach((hit, i) => {
      const count = hit ? new Set(hits.slice(i, i + QUOTED - BEFORE).filter(Boolean)).size : 0;
      if (count > most) [first, most] = [Math.max(0, i - BEFORE), count];
    });
    const last = first + QUOTED;
    const start = first ? words[first].start : 0;
    const end = last < words.length ? words[last].start : text.length;
    return [start ? "… " : "", ...marked(text, words, keys, start, end), end < text.length ? "…" : ""];
  }

  /** Return by which name of an entity the document was found, when the words do not stand in it. */
  async function nameFor(index, { title, publisher, text, entities }, terms) {
    const shown = new Set(tokens(`${title}\n${publisher}\n${text}`).flatMap((word) => word.keys));
    const found = new Map();
    for (const { words } of terms.filter((term) => ![...term.words.keys()].some((key) => shown.has(key)))) {
      for (const key of [...words.keys()].slice(0, 8)) {
        for (const [ref, name] of (await lookUp(index.names, key)) || []) {
          if (entities.includes(ref)) found.set(name, 1 + (found.get(name) || 0));
        }
      }
    }
    const [best] = [...found].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
    return best && say("matched", { name: best[0] });
  }

  async function item(index, number, terms) {
    const doc = await documentOf(index, number);
    const keys = new Set(terms.flatMap((term) => [...term.words.keys()]));
    const link = make("a", "search-hit-title", ...marked(doc.title, tokens(doc.title), keys, 0, doc.title.length));
    link.href = ROOT + encodeURI(doc.url.slice(1)) + (location.protocol === "file:" ? "index.html" : "");
    const text = make("p", "search-hit-text", ...quote(doc.text, keys));
    for (const part of [link, text]) Object.assign(part, { lang: doc.lang, dir: "auto" });
    const date = doc.date.replace(/^(.+)[?~%]$/, (_, day) => say("inferred", { date: day }));
    const facts = [TEXT["kind." + doc.kind], date, doc.publisher, await nameFor(index, doc, terms)];
    const line = facts.filter(Boolean).flatMap((fact) => [" · ", make("bdi", "", fact)]).slice(1);
    return make("li", "search-hit", link, make("p", "search-hit-facts", ...line), text);
  }

  // ---- the page

  const PAGE = 10;
  const MOST_VALUES = 12;
  const [form, input, facetBox, status, results] = ["form", "input", "facets", "status", "results"].map((part) =>
    document.getElementById("search-" + part));
  const narrow = facetBox.closest("details");
  if (narrow) narrow.open = matchMedia("(min-width: 48rem)").matches;
  const choices = new Map();
  let turn = 0;
  let timer = 0;

  function chosenOf(name) {
    if (!choices.has(name)) choices.set(name, new Set(new URLSearchParams(location.search).getAll(name)));
    return choices.get(name);
  }

  function show(text, items = [], boxes = []) {
    status.textContent = text;
    results.ariaBusy = false;
    results.replaceChildren(...items);
    facetBox.replaceChildren(...boxes);
    if (narrow) narrow.hidden = !boxes.length;
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
    const index = await open();
    const chosen = index.facets.some(([name]) => chosenOf(name).size);
    const { terms, phrases, cut } = readQuery(query);
    const q = query.trim().length > 80 ? query.trim().slice(0, 80) + "…" : query.trim();
    writeAddress(query);
    if (!terms.length && !chosen) return show(q ? say("none", { q }) : TEXT.ask);
    status.textContent = TEXT.working;
    const { numbers, partial } = await rank(index, terms);
    const kept = phrases.length ? await keepPhrases(index, numbers, phrases) : numbers;
    const facets = await readFacets(index);
    const passed = pass(kept, facets);
    const items = await itemsOf(index, passed, 0, terms);
    if (outdated()) return;
    const n = passed.length;
    const said = [say(!n ? "none" : !q ? "filtered" : partial ? "some" : n === 1 ? "one" : "many", { n, q })];
    for (const { text, near } of terms.filter((term) => term.near?.length).slice(0, 3)) {
      said.push(say("near", { word: text, near: near.slice(0, 3).join(", ") }));
    }
    if (cut) said.push(say("first", { n: MOST_WORDS }));
    if (phrases.length && numbers.length > MOST_READ) said.push(say("best", { n: MOST_READ }));
    const { name, value } = document.activeElement;
    show(said.join(" "), items, facets.map((facet) => facetSet(facet, pass(kept, facets, facet))).filter(Boolean));
    const again = [...facetBox.querySelectorAll("input")].find((box) => box.name === name && box.value === value);
    again?.focus();
  }

  /** Return a page of results as list items, behind them a button for the next. */
  async function itemsOf(index, numbers, from, terms) {
    const items = await Promise.all(numbers.slice(from, from + PAGE).map((number) => item(index, number, terms)));
    if (numbers.length <= from + PAGE) return items;
    const button = make("button", "search-more", TEXT.more);
    const row = make("li", "search-more-row", button);
    button.onclick = () => itemsOf(index, numbers, from + PAGE, terms).then((more) => {
      row.replaceWith(...more);
      more[0].querySelector("a").focus();
    }, (fault) => show(fault.message));
    return [...items, row];
  }

  function facetSet({ name, values, chosen }, numbers) {
    const counted = values.map((value) => ({ ...value, count: numbers.filter((number) => value.numbers.has(number)).length }))
      .filter(({ value, count }) => count || chosen.has(value))
      .sort((a, b) => chosen.has(b.value) - chosen.has(a.value) || b.count - a.count);
    const rows = counted.slice(0, Math.max(MOST_VALUES, chosen.size)).map(({ value, label, count }) => {
      const box = Object.assign(make("input", ""), { type: "checkbox", name, value, checked: chosen.has(value) });
      box.onchange = () => {
        if (!chosen.delete(value)) chosen.add(value);
        run();
      };
      return make("label", "", box, " ", make("bdi", "", labelOf(name, value, label)), " ", make("span", "search-count", count));
    });
    return rows.length && make("fieldset", "search-facet", make("legend", "", TEXT[name]), ...rows);
  }

  function writeAddress(query) {
    const params = new URLSearchParams(query && { q: query.slice(0, MOST_LETTERS) });
    for (const [name, values] of choices) for (const value of values) params.append(name, value);
    try {
      history.replaceState(null, "", "?" + params);
    } catch (fault) {
      // forbidden for some pages on a disk, which then have no address to share
    }
  }

  function step(event) {
    const stops = [input, ...results.querySelectorAll("a, button")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
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
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !event.target.matches("input, textarea, select")) {
      event.preventDefault();
      input.focus();
    } else if (/^Arrow(Up|Down)$/.test(event.key)) step(event);
  });
  input.value = new URLSearchParams(location.search).get("q") || "";
  run();
})();
