/* Facets: what the results can be narrowed by; the choices stand in the address. */

const MOST_VALUES = 12;
const chosen = new Map();

/** Return what the address or the reader has chosen of a facet. */
function chosenOf(name) {
  if (!chosen.has(name)) chosen.set(name, new Set(new URLSearchParams(location.search).getAll(name)));
  return chosen.get(name);
}

const isNarrowed = () => [...site.facets, "from", "to"].filter((name) => chosenOf(name).size)[0];

/** Return the facets with their values, each with the documents that have it; the date gives years. */
function readFacets() {
  return Promise.all(site.facets.map(async (name) => {
    const data = await load("f-" + name);
    if (name === "date") return readDates(data);
    const values = data.map(([value, label, list]) => ({ value, label, numbers: new Set(readList(list).map((place) => site.numbers[place])) }));
    return { name, values };
  }));
}

function readDates([base, digits, text, spans]) {
  const further = mapOf(spans);
  const days = new Map();
  const years = new Map();
  for (let place = 0; place * digits < text.length; place++) {
    const value = [...text.slice(place * digits, (place + 1) * digits)].reduce((sum, digit) => sum * 64 + ALPHABET.indexOf(digit), 0);
    if (!value) continue;
    const [first, end] = [dayOf(base + value), dayOf(base + value + (further.get(place) || 0))];
    days.set(site.numbers[place], [first, end]);
    for (let year = +first.slice(0, 4); year <= Math.min(+end.slice(0, 4), +first.slice(0, 4) + 99); year++) {
      const value = String(year).padStart(4, "0");
      if (!years.has(value)) years.set(value, { value, numbers: new Set() });
      years.get(value).numbers.add(site.numbers[place]);
    }
  }
  return { name: "date", values: [...years.values()], days };
}

/** Return a day, counted from the first of January of year 1 on, as ISO 8601 writes it. */
const dayOf = (ordinal) => new Date((ordinal - 719163) * 864e5).toISOString().slice(0, 10);

/** Return the numbers that every facet lets pass, `except` aside. */
function pass(numbers, facets, except) {
  const tests = facets.filter((facet) => facet !== except).flatMap(({ name, values, days }) => {
    const some = values.filter(({ value }) => chosenOf(name).has(value));
    const [from, to] = days ? ["from", "to"].map((day) => [...chosenOf(day)][0]) : [];
    const within = (number) => days.has(number) && !(days.get(number)[1] < from || days.get(number)[0] > to);
    return [...(chosenOf(name).size ? [(number) => some.some((value) => value.numbers.has(number))] : []), ...(from || to ? [within] : [])];
  });
  return numbers.filter((number) => tests.every((test) => test(number)));
}

function labelOf(name, value, label) {
  if (name !== "language") return label || TEXT[`${name}.${value}`] || value;
  try {
    return new Intl.DisplayNames([document.documentElement.lang], { type: "language" }).of(value);
  } catch (fault) {
    // A tag that this browser cannot name.
    return value;
  }
}

function facetSet({ name, values, days }, numbers) {
  const mine = chosenOf(name);
  const counted = values.map((value) => ({ ...value, count: numbers.filter((number) => value.numbers.has(number)).length }))
    .filter(({ value, count }) => count || mine.has(value))
    .sort((a, b) => mine.has(b.value) - mine.has(a.value) || (days ? b.value - a.value : b.count - a.count));
  const rows = counted.map(({ value, label, count }, i) => {
    const box = field("checkbox", name, value, () => mine.delete(value) || mine.add(value));
    box.checked = mine.has(value);
    const row = make("label", 0, box, " ", make("bdi", 0, labelOf(name, value, label)), " ", make("span", "search-count", count));
    row.hidden = i >= Math.max(MOST_VALUES, mine.size);
    return row;
  });
  const set = make("fieldset", "search-facet", make("legend", 0, TEXT[name]), ...(days ? ["from", "to"].map(dayField) : []), ...rows);
  const next = rows.find((row) => row.hidden);
  if (next) {
    const button = make("button", "search-values", say("values", { n: rows.length }));
    button.type = "button";
    button.onclick = () => {
      for (const row of rows) row.hidden = false;
      button.remove();
      next.firstChild.focus();
    };
    set.append(button);
  }
  return rows.length && set;
}

function field(type, name, value, change) {
  const input = Object.assign(make("input"), { type, name, value });
  input.onchange = () => {
    change(input.value);
    run();
  };
  return input;
}

function dayField(name) {
  const [day] = chosenOf(name);
  return make("label", "search-day", TEXT[name], " ", field("date", name, day, (value) => chosen.set(name, new Set(value ? [value] : []))));
}
