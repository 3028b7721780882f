/*
 * Files: the index that briefgen/site/search.py writes and describes, small scripts that call briefgenSearch(name, data),
 * since a page on a disk may load scripts but fetch nothing.
 */

const {
  root: ROOT,
  index: INDEX,
  broken: BROKEN = "Reload the page.",
  stale: STALE = BROKEN,
} = document.currentScript.dataset;

const arrived = new Map();
const asked = new Map();
let pending = 0;

window.briefgenSearch = (name, data) => arrived.set(name, data);

// A file that was cut on its way is a syntax error, and one whose brackets are too deep an error of the page:
// the reader gets a message, the console nothing.
addEventListener("error", (event) => {
  if (pending && (location.href.startsWith(event.filename) || event.filename.includes("search-index"))) event.preventDefault();
});

function load(name) {
  if (!asked.has(name)) {
    asked.set(name, insert(name));
    // The next search tries again.
    asked.get(name).catch(() => asked.delete(name));
  }
  return asked.get(name);
}

function insert(name) {
  return new Promise((resolve, reject) => {
    const script = make("script");
    script.src = `${INDEX}${name}.js`;
    script.onload = script.onerror = () => {
      pending--;
      script.remove();
      arrived.has(name) ? resolve(arrived.get(name)) : reject(new Error(BROKEN));
    };
    pending++;
    document.head.append(script);
  });
}

let site = null;
const documents = new Map();

/** Learn the rules and where the tables are cut. */
async function open() {
  if (site) return;
  const [rules, index] = await Promise.all([load("rules"), load("index")]);
  if (index.form !== 6) throw new Error(STALE);
  learn(rules);
  site = { id: index.documents, facets: index.facets, room: 2 ** index.bits, words: { starts: index.words.split(" "), read: new Map() }, entities: readList(index.entities) };
}

/** Learn which documents there are, if it is those that the first file speaks of: their `numbers`, what their lengths count for in BM25, and which begin a file. */
async function openDocuments() {
  if (site.numbers) return;
  const [id, mean, list, lengths, starts] = await load("docs");
  if (id !== site.id) throw new Error(STALE);
  const numbers = readList(list);
  const norms = new Map(numbers.map((number, i) => [number, K1 * (1 - B + (B * 2 ** ((ALPHABET.indexOf(lengths[i]) + 0.5) / 4)) / mean)]));
  Object.assign(site, { numbers, norms, starts: readList(starts).map((place) => numbers[place]) });
}

/** Return the place of the last value of an ascending list that fits, as all before it do; -1 when none does. */
function last(list, fits) {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (fits(list[middle])) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

const fileOf = (start) => start.replace(/[^a-z0-9]/gu, (letter) => "-" + letter.codePointAt(0).toString(16));

/** Return which shard would hold a key, -1 when none can. */
const shardAt = (key) => last(site.words.starts, (start) => start <= key);

/** Return how many files a list has of its own, behind `+` or, that of a common word, `*`; 0 when it stands in its shard. */
const apart = (list) => (/[+*]/.test(list[0]) ? +list.slice(1) : 0);

/** Return the parts of a word's list, each of which is of an equal range of the numbers. */
const partsOf = (word, list) => apart(list) ? Promise.all(Array.from({ length: apart(list) }, (_, i) => load(`l-${fileOf(word)}-${apart(list) + i}`))) : list ? [list] : [];

/** Return a shard as a map from key to value; a shard that ends elsewhere than the table says is of another build. */
async function shard(at) {
  const { starts, read } = site.words;
  if (at < 0) return new Map();
  const text = await load(`w-${fileOf(starts[at])}`);
  if (read.has(at)) return read.get(at);
  const [end, ...fields] = text.split(" ");
  if (end !== (starts[at + 1] || "")) throw new Error(STALE);
  const map = new Map();
  let key = "";
  for (let i = 0; i < fields.length; i += 2) {
    key = key.slice(0, ALPHABET.indexOf(fields[i][0])) + fields[i].slice(1);
    map.set(key, fields[i + 1]);
  }
  read.set(at, map);
  return map;
}

/** Return the shards of the words that begin with `start`, at most `most`. */
function shardsOf(start, most = 4) {
  const from = Math.max(0, shardAt(start));
  const to = shardAt(start + "\uffff");
  return Array.from({ length: Math.min(most, to - from + 1) }, (_, i) => from + i);
}

/** Return the numbers of a list of site/search_postings.py; one with levels gives each to `use`, with its level and whether a word of the `wanted` signs follows. */
function readList(text, use, wanted) {
  const head = ALPHABET.indexOf(text[0]);
  const found = [];
  let [at, left, digit, number] = [1, 0, 0, -1];
  const bit = () => {
    if (!left) [digit, left] = [ALPHABET.indexOf(text[at++]), 6];
    return (digit >> --left) & 1;
  };
  const value = (count, start = 0) => {
    while (count--) start = start * 2 + bit();
    return start;
  };
  // Behind the end no digit is found, which reads as ones.
  const ones = (count = 0) => {
    while (at <= text.length && bit()) count++;
    return count;
  };
  for (;;) {
    const gap = ones();
    if (at > text.length) return found;
    number += value(head & 31, gap) + 1;
    const level = use && ones();
    let near = false;
    while (head > 31 && bit()) near = wanted.has(value(6)) || near;
    found.push(number);
    use?.(number, level, near);
  }
}

const numbered = async (letter, start, number) => mapOf(await load(`${letter}-${start.toString(36)}`)).get(number);

/** Return a document and its words, nothing when its file is of a build that did not have it. */
async function documentOf(number) {
  if (documents.has(number)) return documents.get(number);
  const record = await numbered("d", site.starts[last(site.starts, (start) => start <= number)], number);
  if (!record) return null;
  const [title, url, kind, date, publisher, lang, more, text] = record;
  const doc = { number, title, url, kind, date, publisher, lang, more, text, words: tokens(text) };
  documents.set(number, doc);
  return doc;
}

/** Return an entity: its names, the preferred one first, and the numbers of the articles that list it. */
async function entityOf(number) {
  const [names, list] = (await numbered("e", site.entities[last(site.entities, (start) => start <= number)], number)) || [[], "A"];
  return { number, names, articles: readList(list) };
}
