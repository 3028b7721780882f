/* Find: from a query to the numbers of the documents that answer it, best first. */

const MOST_WORDS = 32;
const MOST_LETTERS = 2000;
// Documents in which a phrase is looked for.
const MOST_READ = 200;
const MOST_ENTITIES = 12;
// Of BM25.
const [K1, B] = [1.2, 0.9];
// What other forms weigh; a name, in occurrences of a word.
const [PREFIX, ERROR, NAMED] = [0.3, 0.4, 2];
// What words that stand in a row as in the query add at most, in a text and once more in its title.
const NEAR = 3;
// What a document gains that has all words as they were typed.
const TYPED = 1.6;
// Letters of an ending; and those that a stem may have dropped.
const ENDING = 3;
const DROPPED = "eiy";
// Files of lists that are read of words that a query's last word begins.
const MOST_LISTS = 16;
// Shards that are read of words that begin with the same three letters.
const ALIKE = 24;

/** Read a query: its words, each once (`open`: may be going on), their order, and the phrases in quotes among them. */
function readQuery(query) {
  const text = plain(query.slice(0, MOST_LETTERS));
  const phrases = [...text.matchAll(PHRASE)].map((match) => tokens(match[1])).filter((words) => words.length);
  const terms = new Map();
  const row = tokens(text);
  let before;
  for (const { keys, start, end } of row) {
    const term = { keys, text: text.slice(start, end), words: new Map(), entities: new Set(), after: new Set(), rows: new Set(), typed: new Set(), ...terms.get(keys + ""), open: end === text.length };
    terms.set(keys + "", term);
    before?.after.add(term);
    before = term;
  }
  return { terms: [...terms.values()].slice(0, MOST_WORDS), row, phrases, cut: terms.size > MOST_WORDS || query.length > MOST_LETTERS };
}

const listOf = (value) => value.slice(value.indexOf("=") + 1).split("~");

/** Note a word of the index for a term: its posting list (`*`: common) and the entities it leads to. */
function note(term, word, value, weight) {
  if (!value || term.words.has(word)) return;
  const [list, led] = listOf(value);
  term.words.set(word, { list, weight });
  if (led) readList(led).forEach((number) => term.entities.add(number));
}

/** Return the stem of a word from its mark, and how many letters of the word it begins with. */
function stemOf(word, value) {
  const mark = value.slice(0, value.indexOf("="));
  const kept = ALPHABET.indexOf(mark[0]);
  return { kept, stem: word.slice(0, kept) + mark.slice(1) };
}

/** Give each value and word of some shards of words to `use`, in their order. */
async function each(shards, use) {
  const read = await Promise.all([...new Set(shards)].map((at) => shard(at)));
  read.forEach((words) => words.forEach(use));
}

/** Find one word: itself, its other forms, words it begins, and where it is unknown, words with one letter different. */
async function find(term) {
  for (const key of term.keys) {
    const own = await shard(shardAt(key));
    note(term, key, own.get(key), 1);
    const stem = own.has(key) ? stemOf(key, own.get(key)) : await guessStem(term, key);
    term.stem ||= stem;
    await each(stem?.kept > 2 ? shardsAlike(key, stem.kept) : [], (value, word) => {
      if (stemOf(word, value).stem === stem.stem) note(term, word, value, likeness(key, word));
    });
    let room = term.words.size ? 2 : MOST_LISTS;
    await each(term.open ? shardsOf(key, term.words.size ? 1 : 3) : [], (value, word) => {
      const files = apart(listOf(value)[0]);
      if (!word.startsWith(key) || files > room) return;
      room -= files;
      note(term, word, value, PREFIX);
    });
  }
  const known = ([word, { weight }]) => weight === 1 || (term.open && term.keys.some((key) => word.startsWith(key)));
  if (![...term.words].some(known)) await findNear(term);
}

const add = (map, key, value) => map.set(key, value + (map.get(key) || 0));

/** Return where other forms of a word may stand: all words that begin with as many of its letters as its stem has, of very many those that go on like it or as stems do. */
function shardsAlike(key, kept) {
  const start = key.slice(0, kept);
  const all = shardsOf(start, 5);
  return all.length < 5 ? all : [...DROPPED, key[kept] || ""].flatMap((letter) => shardsOf(start + letter, 2));
}

/** Find an unknown form's likes, which differ by their last letters, and return the longest stem that it begins with, if what is left is short. */
async function guessStem(term, key) {
  let best = null;
  let length = 0;
  await each(shardsOf(key.slice(0, Math.max(3, key.length - ENDING))), (value, word) => {
    const same = together(key, word);
    if (same > 3 && same >= 0.6 * key.length && Math.max(key.length, word.length) <= same + ENDING) note(term, word, value, likeness(key, word));
    const stem = stemOf(word, value);
    const begun = key.startsWith(stem.stem) ? stem.stem.length : key.startsWith(word.slice(0, stem.kept)) && stem.kept;
    if (stem.kept > 2 && begun > length) [best, length] = [stem, begun];
  });
  return length > 3 && key.length - length <= ENDING ? best : null;
}

/** Find words one typing error away: first where errors behind the first two letters lead, then wherever others may. */
async function findNear(term) {
  for (const key of term.keys.filter((word) => word.length > 3)) {
    const near = shardsOf(key.slice(0, 3), ALIKE);
    const far = [];
    for (const i of [0, 1, 2]) {
      const [head, rest] = [key.slice(0, i), key.slice(i + 1)];
      near.push(shardAt(head + rest), shardAt(head + rest[0] + key[i] + rest.slice(1)));
      for (const letter of new Set(site.words.starts.map((start) => start[i]))) {
        if (letter) (i > 1 ? near : far).push(shardAt(head + letter + rest), shardAt(head + letter + key.slice(i)));
      }
    }
    const use = (value, word) => oneApart(key, word) && note(term, word, value, ERROR);
    await each(near, use);
    if (!term.words.size) await each(far, use);
  }
  term.near = [...term.words.keys()];
}

/** Return with how many letters two words begin alike. */
function together(a, b) {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

/** Return what another form of a word weighs: the more of their letters are the same, the more. */
const likeness = (a, b) => 0.3 + (0.7 * together(a, b)) / Math.max(a.length, b.length);

/** Whether two words differ by one letter more, less or other, or by two neighbours swapped. */
function oneApart(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const i = together(a, b);
  const same = (inA, inB) => a.slice(i + inA) === b.slice(i + inB);
  return same(1, 1) || same(1, 0) || same(0, 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && same(2, 2));
}

const rarity = (held) => Math.log(1 + (site.numbers.length - held + 0.5) / (held + 0.5));

/** Return what a weight counts in a document: BM25 over quantised weights. */
const worth = (number, weight) => (weight * (K1 + 1)) / (weight + site.norms.get(number));

/** Return the worth of each document that has the term, the best of its words; note in which the next one stands behind it. */
async function weigh(term) {
  const scores = new Map();
  const wanted = new Set([...term.after].flatMap((next) => likeliest(next).map(signOf)));
  const own = new Set(likeliest(term));
  const lists = await Promise.all([...term.words].map(async ([word, { list, weight }]) => [word, weight, await partsOf(word, list)]));
  for (const [word, weight, parts] of lists) {
    const entries = [];
    parts.forEach((part, i) => readList(part, (at, level, near) => entries.push([at + (i * site.room) / parts.length, level, near]), wanted));
    const rare = weight * rarity(entries.length);
    for (const [number, level, near] of entries) {
      if (!site.norms.has(number)) continue;
      const score = rare * worth(number, STEPS[level]);
      if (!(scores.get(number) >= score)) scores.set(number, score);
      if (weight === 1) term.typed.add(number);
      if (near && own.has(word)) term.rows.add(number);
    }
  }
  return scores;
}

/** Add the documents of entities that the terms name; return by which name each was found that has a term only so. */
async function addNamed(terms, weights) {
  const called = new Map();
  for (const { entities } of terms) for (const number of entities) add(called, number, 1);
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
        if (!site.norms.has(held)) continue;
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
  const isCommon = ({ words }) => [...words.values()].some(({ list, weight }) => list[0] === "*" && weight === 1);
  const rare = terms.filter((term) => !/^[a-z]$/.test(term.keys) && !isCommon(term));
  const used = rare.length ? rare : terms;
  const weights = await Promise.all(used.map(weigh));
  const matched = await addNamed(used, weights);
  const totals = new Map();
  const held = new Map();
  for (const scores of weights) for (const [number, score] of scores) {
    add(totals, number, score);
    add(held, number, 1);
  }
  const pairs = used.reduce((sum, { after }) => sum + after.size, 0);
  for (const [number, count] of held) {
    const near = pairs && used.filter((term) => term.rows.has(number)).length / pairs;
    const typed = used.every((term) => term.typed.has(number)) ? TYPED : 1;
    totals.set(number, { base: typed * totals.get(number) * (count / weights.length) ** 2, near });
  }
  const all = [...totals.keys()].filter((number) => held.get(number) >= weights.length - (terms.length > 3 && weights.length > 2));
  let numbers = sorted(all.length ? all : [...totals.keys()], totals);
  if (phrases.length) numbers = await keepPhrases(numbers, phrases);
  else if (row.length > 1) {
    const share = rowsOf(terms, row);
    for (let i = 0; i < 2; i++) {
      await Promise.all(numbers.slice(0, PAGE).map((number) => readRows(number, totals.get(number), share)));
      sorted(numbers, totals);
    }
  }
  return { numbers, matched, partial: !all.length, cut: phrases.length && all.length > MOST_READ };
}

/** Put numbers in order, the best first: documents in which words of the query stand side by side as they do in it count for more. */
function sorted(numbers, totals) {
  const score = ({ base, near }) => base * (1 + NEAR * near);
  return numbers.sort((a, b) => score(totals.get(b)) - score(totals.get(a)) || a - b);
}

/** Return the words whose followers are asked for by their signs: those of the query, and for one that the site lacks, one or two that are near. */
function likeliest({ keys, words, near = [] }) {
  const known = keys.filter((key) => words.has(key));
  return known.length || near.length > 2 ? known : near;
}

/** Return what tells of words which share of the query's pairs stands among them, in any form. */
function rowsOf(terms, row) {
  const known = new Map();
  terms.forEach(({ keys, words }, i) => {
    for (const key of keys) known.set(key, [i, 1]);
    for (const [word, { weight }] of words) if (weight > (known.get(word)?.[1] || PREFIX)) known.set(word, [i, weight]);
  });
  const pairsOf = (text) => {
    const found = new Map();
    let last;
    for (const { keys } of text) {
      const next = known.get(keys.find((key) => known.has(key)));
      const pair = last && next && last[0] + " " + next[0];
      if (pair) found.set(pair, Math.max(last[1] * next[1], found.get(pair) || 0));
      last = next;
    }
    return found;
  };
  const asked = [...pairsOf(row).keys()];
  return (text) => {
    const found = pairsOf(text);
    return asked.reduce((sum, pair) => sum + (found.get(pair) || 0), 0) / (asked.length || 1);
  };
}

/** Read a document for the query's pairs; the signs that it has them count half where only its beginning is read. */
async function readRows(number, total, share) {
  const doc = !total.read && await documentOf(number);
  if (!doc) return;
  total.read = true;
  total.near = Math.max(doc.more && total.near / 2, share(doc.words)) + share(tokens(`${doc.title} ${doc.date} ${inWords(doc.date)}`));
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
  return numbers.filter((_, i) => kept[i]);
}
