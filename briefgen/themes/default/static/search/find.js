/* Find: from a query to the numbers of the documents that answer it, best first. */

const MOST_WORDS = 32;
const MOST_LETTERS = 2000;
// Documents in which a phrase is looked for.
const MOST_READ = 200;
const MOST_ENTITIES = 12;
// Documents whose texts may change their order.
const RANKED = 10;
// Of BM25.
const [K1, B] = [1.4, 0.6];
// What other forms weigh; a name, in occurrences of a word.
const [PREFIX, SISTER, ERROR, NAMED] = [0.3, 0.6, 0.4, 2];
// What words that stand in a row as in the query add at most.
const NEAR = 0.8;

/** Read a query: its words, each once (`open`: may be going on), their order, and the phrases in quotes among them. */
function readQuery(query) {
  const text = query.slice(0, MOST_LETTERS);
  const phrases = [...text.matchAll(PHRASE)].map((match) => tokens(match[1])).filter((words) => words.length);
  const terms = new Map();
  const row = tokens(text);
  for (const { keys, start, end } of row) {
    terms.set(keys.join(" "), { keys, text: text.slice(start, end), open: end === text.length, words: new Map(), entities: new Set() });
  }
  return { terms: [...terms.values()].slice(0, MOST_WORDS), row, phrases, cut: terms.size > MOST_WORDS || query.length > MOST_LETTERS };
}

/** Note a word of the index for a term: its posting list (`*`: common, kept apart) and the entities it leads to. */
function note(term, word, value, weight) {
  if (!value || term.words.has(word)) return;
  const [list, led] = value.slice(value.indexOf("=") + 1).split("~");
  term.words.set(word, { list, weight });
  if (led) readList(led).forEach((number) => term.entities.add(number));
}

/** Return the stem of a word from its mark, and how many letters of the word it begins with. */
function stemOf(word, value) {
  const mark = value.slice(0, value.indexOf("="));
  const kept = ALPHABET.indexOf(mark[0]);
  return { kept, stem: word.slice(0, kept) + mark.slice(1) };
}

/** Find one word: itself, its other forms, words it begins, and where there is nothing, words with one letter different. */
async function find(term) {
  const table = site.words;
  for (const key of term.keys) {
    const own = await shard(table, shardAt(table, key));
    note(term, key, own.get(key), 1);
    const stem = own.has(key) ? stemOf(key, own.get(key)) : await guessStem(key);
    const start = stem ? key.slice(0, stem.kept) : key;
    for (const at of stem && stem.kept > 2 ? shardsOf(table, start, 2) : []) {
      for (const [word, value] of await shard(table, at)) {
        if (word.startsWith(start) && stemOf(word, value).stem === stem.stem) note(term, word, value, SISTER);
      }
    }
    for (const at of term.open ? shardsOf(table, key, term.words.size ? 1 : 3) : []) {
      for (const [word, value] of await shard(table, at)) if (word.startsWith(key)) note(term, word, value, PREFIX);
    }
  }
  if (!term.words.size) await findNear(term);
}

/** Return the stem that an unknown form seems to have: the longest that it begins with and that leaves few letters. */
async function guessStem(key) {
  let best = null;
  for (const at of shardsOf(site.words, key.slice(0, Math.max(3, key.length - 3)), 2)) {
    for (const [word, value] of await shard(site.words, at)) {
      const stem = stemOf(word, value);
      if (stem.kept > 2 && stem.kept >= key.length - 4 && key.startsWith(word.slice(0, stem.kept)) && !(best?.kept >= stem.kept)) best = stem;
    }
  }
  return best;
}

/** Find words one typing error away: first where errors behind the first letters lead, then wherever others may. */
async function findNear(term) {
  const table = site.words;
  for (const key of term.keys.filter((word) => word.length > 3)) {
    const near = new Set(shardsOf(table, key.slice(0, 3), 4));
    const far = new Set();
    for (let i = 0; i < 3; i++) {
      near.add(shardAt(table, key.slice(0, i) + key.slice(i + 1)));
      near.add(shardAt(table, key.slice(0, i) + key[i + 1] + key[i] + key.slice(i + 2)));
      for (const letter of new Set(table.starts.map((start) => start[i]))) {
        if (!letter) continue;
        far.add(shardAt(table, key.slice(0, i) + letter + key.slice(i + 1)));
        far.add(shardAt(table, key.slice(0, i) + letter + key.slice(i)));
      }
    }
    for (const shards of [near, far]) {
      if (!term.words.size) await Promise.all([...shards].map(async (at) => {
        for (const [word, value] of await shard(table, at)) if (oneApart(key, word)) note(term, word, value, ERROR);
      }));
    }
  }
  term.near = [...term.words.keys()];
}

/** Whether two words differ by one letter more, less or other, or by two neighbours swapped. */
function oneApart(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const same = (inA, inB) => a.slice(i + inA) === b.slice(i + inB);
  return same(1, 1) || same(1, 0) || same(0, 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && same(2, 2));
}

const rarity = (held) => Math.log(1 + (site.numbers.length - held + 0.5) / (held + 0.5));

/** Return what a weight counts in a document: BM25 over quantised weights. */
function worth(number, weight) {
  const norm = K1 * (1 - B + (B * (24 << site.lengths[site.places.get(number)])) / site.mean);
  return (weight * (K1 + 1)) / (weight + norm);
}

/** Return the worth of each document that has the term: the best of its words. */
async function weigh(term) {
  const scores = new Map();
  for (const [word, { list, weight }] of term.words) {
    const entries = list === "*"
      ? readList((await shard(site.common, shardAt(site.common, word))).get(word), true).map(([place, level]) => [site.numbers[place], level])
      : list ? readList(list, true) : [];
    for (const [number, level] of entries) {
      if (!site.places.has(number)) continue;
      const score = weight * rarity(entries.length) * worth(number, STEPS[level]);
      scores.set(number, Math.max(score, scores.get(number) || 0));
    }
  }
  return scores;
}

/** Add the documents of entities that the terms name; return by which name each was found that has a term only so. */
async function addNamed(terms, weights) {
  const called = new Map();
  for (const { entities } of terms) for (const number of entities) called.set(number, 1 + (called.get(number) || 0));
  const likely = [...called].sort((a, b) => b[1] - a[1]).slice(0, MOST_ENTITIES);
  const matched = new Map();
  for (const { number, names, articles } of await Promise.all(likely.map(([at]) => entityOf(at)))) {
    let best = [];
    for (const name of names) {
      const keys = new Set(tokens(name).flatMap((token) => token.keys));
      const found = terms.map((_, i) => i).filter((i) => [...terms[i].words.keys()].some((word) => keys.has(word)));
      if (found.length > best.length) best = found;
    }
    for (const i of best) {
      for (const held of [number, ...articles]) {
        if (!site.places.has(held)) continue;
        const score = rarity(articles.length) * worth(held, held === number ? 8 : NAMED);
        if (!weights[i].has(held)) matched.set(held, names[0]);
        if (score > (weights[i].get(held) || 0)) weights[i].set(held, score);
      }
    }
  }
  return matched;
}

/** Return the documents with all words, of a longer query with all but one, best first; where there is none, those with some. */
async function rank({ terms, row, phrases }) {
  await openDocuments();
  if (!terms.length) return { numbers: site.numbers };
  await Promise.all(terms.map(find));
  const rare = terms.filter(({ words }) => ![...words.values()].some(({ list, weight }) => list === "*" && weight === 1));
  const used = rare.length ? rare : terms;
  const weights = await Promise.all(used.map(weigh));
  const matched = await addNamed(used, weights);
  const totals = new Map();
  const held = new Map();
  for (const scores of weights) for (const [number, score] of scores) {
    totals.set(number, score + (totals.get(number) || 0));
    held.set(number, 1 + (held.get(number) || 0));
  }
  for (const [number, count] of held) totals.set(number, totals.get(number) * (count / weights.length) ** 2);
  const some = [...totals.keys()].sort((a, b) => totals.get(b) - totals.get(a) || a - b);
  const all = some.filter((number) => held.get(number) >= weights.length - (weights.length > 3));
  let numbers = all.length ? all : some;
  if (phrases.length) numbers = await keepPhrases(numbers, phrases);
  else if (row.length > 1) numbers = await favourRows(numbers, totals, row);
  return { numbers, matched, partial: !all.length, cut: phrases.length && all.length > MOST_READ };
}

/** Put first, among the first, documents in which words of the query stand side by side as they do in it. */
async function favourRows(numbers, totals, row) {
  const least = totals.get(numbers[0]) / (1 + NEAR);
  const first = numbers.slice(0, RANKED).filter((number) => totals.get(number) > least);
  if (first.length < 2) return numbers;
  const rows = await Promise.all(first.map(async (number) => {
    const doc = await documentOf(number);
    const pairs = row.slice(1).filter((next, i) => doc && [doc.words, tokens(doc.title)].some((words) => hasRow(words, [row[i], next])));
    return totals.get(number) * (1 + (NEAR * pairs.length) / (row.length - 1));
  }));
  const order = first.map((number, i) => [number, rows[i]]).sort((a, b) => b[1] - a[1]);
  return [...order.map(([number]) => number), ...numbers.slice(first.length)];
}

const meets = (a, b) => a.keys.some((key) => b.keys.includes(key));
const hasRow = (words, row) => words.some((_, i) => row.every((word, k) => words[i + k] && meets(words[i + k], word)));

/** Keep the documents that have every phrase; their texts are read, so only the best ones are. */
async function keepPhrases(numbers, phrases) {
  const kept = await Promise.all(numbers.slice(0, MOST_READ).map(async (number) => {
    const doc = await documentOf(number);
    const missing = (text, left) => left.filter((phrase) => !text.split("\n").some((line) => hasRow(tokens(line), phrase)));
    let left = doc ? missing(`${doc.title}\n${doc.text}`, phrases) : phrases;
    for (let part = 1; left.length && part <= doc?.more; part++) left = missing(await load(`t-${number.toString(36)}-${part}`), left);
    return !left.length;
  }));
  return numbers.slice(0, MOST_READ).filter((_, i) => kept[i]);
}
