// The data, what is derived from it once, and which events the filters let through.

const data = JSON.parse($("data").textContent);
const { documents, events } = data;
const byId = new Map(events.map((event) => [event.id, event]));
const incidents = new Map();

const MODALITY = {
  asserted: "told as fact",
  claimed: "somebody says so",
  denied: "somebody denies it",
  planned: "announced or intended",
  hypothetical: "could, may, if",
};
const BASIS = {
  text: "stated with the event",
  context: "carried from nearby text",
  document: "only the date of publication is known",
};

const QUAD = {
  VERBAL_COOP: "cooperation in words", MATERIAL_COOP: "cooperation in deeds",
  VERBAL_CONFLICT: "conflict in words", MATERIAL_CONFLICT: "conflict in deeds",
};

const names = (pairs) => [...new Set((pairs || []).map(([name]) => name))].join("; ");
const typeName = (type) => type.charAt(0) + type.slice(1).toLowerCase();
const DENYING = "deny"; // the mode of events that are denials themselves: "the army denied …"
const isDenial = (event) => Boolean(event.negated) || event.modality === "denied"
  || event.mode === DENYING;
// What may be counted as having happened, on somebody's word: the rows that exports have.
const isTold = (event) => ["asserted", "claimed"].includes(event.modality) && !event.negated;
const isSaid = (event) => Boolean(event.says) || event.modality === "claimed" || isDenial(event);
const day = (iso) => (iso ? Date.parse(iso + "T00:00:00Z") / 864e5 : null);

// Who vouches for an event: whoever is quoted, somebody without a name, or the text's own voice.
const NOBODY = "Nobody named";
const voice = (event) => event.says
  || (event.mode === DENYING && names(event.actors))
  || (["claimed", "denied"].includes(event.modality) ? NOBODY : "");

// EDTF as one would say it; what has no short form is shown as it stands.
function sayDate(date) {
  if (!date) return "";
  const text = date.edtf.replace(/^\.\.\//, "until ").replace(/\/\.\.$/, " or later").replace("/", " – ");
  if (/^\d{3}X$/.test(text)) return text.slice(0, 3) + "0s";
  if (/^\d\dXX$/.test(text)) return `${text.slice(0, 2)}00s`;
  return text.replace(/[~%]/g, " (about)").replace("?", " (uncertain)");
}

events.forEach((event, order) => {
  event.order = order;
  event.who = names(event.actors);
  event.whom = names(event.targets);
  event.where = [...new Set(event.places.map((place) => place.name))].join("; ");
  event.when = sayDate(event.date);
  event.first = day(event.date?.earliest);
  event.last = day(event.date?.latest);
  event.spot = event.places.find((place) => place.latitude !== undefined) || null;
  const told = documents[event.document];
  event.origin = event.says || told.publisher || told.id;
  if (!incidents.has(event.incident)) incidents.set(event.incident, []);
  incidents.get(event.incident).push(event);
});
for (const [id, reports] of incidents) {
  const denials = reports.filter(isDenial).length;
  reports.denied = denials > 0 && denials < reports.length;
  reports.differ = (data.disputes[id] || []).filter((phrase) => !phrase.startsWith("denied"));
  reports.disputed = reports.denied || reports.differ.length > 0;
}

const quote = (event, [from, to]) => documents[event.document].pieces.slice(from, to).join("");

// The clause of an event, without the comma that parts it from what stands before.
const clauseOf = (event) => quote(event, event.clause).replace(/^[\s,;:]+/, "");

function haystack(event) {
  const told = documents[event.document];
  event.hay ??= [quote(event, event.sentence), event.who, event.whom, event.where, event.says,
    event.event_type, event.mode, told.title, told.publisher, told.id, event.id]
    .join("\n").toLowerCase();
  return event.hay;
}

const has = (text, wanted) => text.toLowerCase().includes(wanted);
const FILTERS = {
  search: (wanted) => {
    const parts = wanted.split(/\s+/);
    return (event) => parts.every((part) => haystack(event).includes(part));
  },
  type: (wanted) => (event) => event.event_type.toLowerCase() === wanted,
  modality: (wanted) => (event) => (wanted === "told" ? isTold(event)
    : wanted === "negated" ? event.negated : event.modality === wanted),
  actor: (wanted) => (event) => has(event.who, wanted),
  target: (wanted) => (event) => has(event.whom, wanted),
  place: (wanted) => (event) =>
    event.places.some((place) => has(`${place.name}\n${place.admin1}\n${place.country}`, wanted)),
  source: (wanted) => (event) => {
    const told = documents[event.document];
    return has(`${event.says}\n${told.publisher}\n${told.title}\n${told.id}`, wanted);
  },
  // An uncertain date passes when some day it may have been does; no date passes nothing.
  from: (wanted) => (event) => event.date && (event.last ?? Infinity) >= day(wanted),
  to: (wanted) => (event) => event.date && (event.first ?? -Infinity) <= day(wanted),
};

function filtered(values) {
  const tests = Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => FILTERS[name](value.trim().toLowerCase()));
  return events.filter((event) => tests.every((test) => test(event)));
}

const collator = new Intl.Collator("en", { numeric: true });
const byText = (field) => (a, b) =>
  !a[field] - !b[field] || collator.compare(a[field], b[field]) || a.order - b.order;
const ORDERS = {
  order: ["as reported", (a, b) => a.order - b.order],
  date: ["date", (a, b) =>
    (a.first ?? a.last ?? Infinity) - (b.first ?? b.last ?? Infinity) || a.order - b.order],
  who: ["who", byText("who")],
  event: ["event", (a, b) => collator.compare(a.event_type, b.event_type) || a.order - b.order],
  whom: ["to whom", byText("whom")],
  where: ["where", byText("where")],
  origin: ["who says so", byText("origin")],
  weight: ["weight in its document", (a, b) =>
    (b.salience || 0) - (a.salience || 0) || a.order - b.order],
};

function grouped(list, key) {
  const groups = new Map();
  for (const one of list) {
    if (!groups.has(key(one))) groups.set(key(one), []);
    groups.get(key(one)).push(one);
  }
  return groups;
}

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || collator.compare(a[0], b[0]));
}
