/*
 * Words: the steps of briefgen.text.words.fold and site/search_words.py, by the rules that rules.js brings.
 * The files of this folder share one scope: site/scripts.py joins them, without their comments, into static/search.js.
 */

let TEXT, ALPHABET, LONGEST, STEPS, SAME, WORD, RUN, UNIT, JOINED, POSSESSIVE, ELISION, ARTICLE, PHRASE, ABBREVIATED;

function learn({ letters, patterns, longest, alphabet, steps, texts }) {
  [TEXT, ALPHABET, LONGEST, STEPS, SAME] = [texts, alphabet, longest, steps, mapOf(letters)];
  [WORD, RUN, UNIT, JOINED, POSSESSIVE, ELISION, ARTICLE, PHRASE, ABBREVIATED] = patterns.map(([source, flags]) => new RegExp(source, flags));
}

function mapOf(flat) {
  const map = new Map();
  for (let i = 0; i < flat.length; i += 2) map.set(flat[i], flat[i + 1]);
  return map;
}

// A mark combines when U+0345, which sorts behind all others, lets it pass: JavaScript does not tell its class.
const combines = (mark) => mark === "\u0345" || ("\u0345" + mark).normalize("NFD")[0] !== "\u0345";
const join = (text) => text.replace(JOINED, (letter) => SAME.get(letter));

function fold(text) {
  if (/^[a-z0-9]*$/i.test(text)) return text.toLowerCase();
  const bare = join(text).normalize("NFKD").replace(/\p{M}/gu, (mark) => (combines(mark) ? "" : mark));
  const lower = bare.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, "σ");
  return join(lower.replace(/[\uab70-\uabbf\u13f8-\u13fd]/g, (cherokee) => cherokee.toUpperCase()));
}

const keysOf = (piece) => (fold(piece).match(WORD) || []).filter((key) => /[\p{L}\p{N}]/u.test(key))
  .map((key) => [...key.replace(ARTICLE, "")].slice(0, LONGEST).join(""));

// The quotation mark of a Hebrew abbreviation is no quotation mark, and parts no word.
const plain = (text) => text.replace(ABBREVIATED, "\u05f4");

/** Return the words of a text in order: {start, end, keys}, the keys being spellings of the same word. */
function tokens(text) {
  return [...plain(text).replace(/_/g, " ").matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (/^[a-z0-9]{1,40}$/i.test(word)) return { start: index, end: index + word.length, keys: [word.toLowerCase()] };
    const bare = word.replace(POSSESSIVE, "$1");
    const elided = ELISION.exec(bare);
    const keys = elided && [...keysOf(bare), ...keysOf(bare.slice(elided[0].length))];
    return keys ? [{ start: index, end: index + bare.length, keys }] : pieces(bare, index);
  });
}

/** Return the sign of a word, by which site/search_postings.py tells what follows another. */
const signOf = (key) => [...key].reduce((sum, letter) => sum + letter.codePointAt(0), 0) & 63;

/** Return the tokens of one word; a run of a script without spaces gives pairs of neighbouring characters. */
function pieces(word, start) {
  const whole = word.normalize("NFKC");
  const found = [];
  const add = (piece, from) => {
    const at = whole.length === word.length ? [from, from + piece.length] : [0, word.length];
    const keys = keysOf(piece);
    if (keys.length) found.push({ start: start + at[0], end: start + at[1], keys });
  };
  for (const { 0: part, 1: run, index } of whole.matchAll(RUN)) {
    const units = run ? [...run.matchAll(UNIT)] : [];
    if (units.length < 2) add(part, index);
    for (let i = 1; i < units.length; i++) add(units[i - 1][0] + units[i][0], index + units[i - 1].index);
  }
  return found;
}
