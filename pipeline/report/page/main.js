// Tabs, filters, the selected event and its link.

const VIEWS = { table: drawTable, timeline: drawTimeline, map: drawMap, matrix: drawMatrix,
  claims: drawClaims, run: drawRun };
const state = { view: "table", shown: events, listed: events, selected: null, stale: new Set(Object.keys(VIEWS)) };
const narrow = matchMedia("(max-width: 760px)");

function draw(name = state.view) {
  if (!state.stale.has(name)) return;
  state.stale.delete(name);
  VIEWS[name]($(`view-${name}`), state.shown);
}

function show(name, focus) {
  state.view = name;
  for (const each of Object.keys(VIEWS)) {
    const tab = $(`tab-${each}`), on = each === name;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
    $(`view-${each}`).hidden = !on;
    if (on && focus) tab.focus();
    if (on) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  draw();
}

const fields = Object.fromEntries(Object.keys(FILTERS).map((name) => [name, $(`f-${name}`)]));

function openFilters(open) {
  $("fields").hidden = !open;
  $("more").setAttribute("aria-expanded", String(open));
}

function applyFilters() {
  const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
  state.shown = filtered(values);
  sorting.page = 0;
  state.stale = new Set(Object.keys(VIEWS));
  const active = Object.entries(values).filter(([name, value]) => value && name !== "search").length;
  $("active").textContent = active ? `(${active})` : "";
  $("clear").disabled = !Object.values(values).some(Boolean);
  $("shown").textContent = state.shown.length === events.length ? plural(events.length, "event")
    : `${state.shown.length.toLocaleString("en")} of ${plural(events.length, "event")}`;
  draw();
}

function select(id, { open = true, link = true } = {}) {
  const event = byId.get(id);
  if (!event) return;
  state.selected = id;
  if (link) history.replaceState(null, "", `#${id}`);
  for (const marked of document.querySelectorAll("tr[data-event]")) {
    if (marked.dataset.event === id) marked.setAttribute("aria-current", "true");
    else marked.removeAttribute("aria-current");
  }
  drawDetail($("detail"), event);
  if (open) openDetail();
}

function openDetail() {
  if (!narrow.matches) return;
  $("detail").classList.add("open");
  $("views").inert = $("filters").inert = true;
  $("detail").querySelector("h2").focus();
}

function closeDetail() {
  $("detail").classList.remove("open");
  $("views").inert = $("filters").inert = false;
  document.querySelector('tr[aria-current="true"] a')?.focus();
}

function fillChoices() {
  for (const [type, number] of counted(events.map((event) => event.event_type))) {
    $("f-type").append(h("option", { value: type }, `${typeName(type)} (${number})`));
  }
  for (const [modality, number] of counted(events.map((event) => event.modality))) {
    $("f-modality").append(h("option", { value: modality }, `${modality}: ${MODALITY[modality]} (${number})`));
  }
  const told = events.filter(isTold).length, not = events.filter((event) => event.negated).length;
  $("f-modality").append(h("option", { value: "negated" }, `did not happen, the text says (${not})`),
    h("option", { value: "told" }, `told or claimed to have happened (${told})`));
  const suggest = (id, values) => $(id).append(...counted(values.filter(Boolean)).slice(0, 300)
    .map(([name]) => h("option", { value: name })));
  suggest("actors", events.flatMap((event) => (event.actors || []).map(([name]) => name)));
  suggest("targets", events.flatMap((event) => (event.targets || []).map(([name]) => name)));
  suggest("places", events.flatMap((event) => event.places.map((each) => each.name)));
  suggest("sources", events.flatMap((event) => [event.says, documents[event.document].publisher]));
}

function tellTotals() {
  const { totals } = data;
  $("totals").textContent = [
    [plural(totals.documents, "document"), totals.skipped ? `${totals.skipped} skipped` : "",
      totals.failed ? `${totals.failed} failed` : ""].filter(Boolean).join(", "),
    events.length < totals.events
      ? `the first ${events.length.toLocaleString("en")} of ${plural(totals.events, "event")}; all are in events.csv`
      : plural(totals.events, "event"),
    plural(totals.incidents, "incident"), plural(totals.statements, "statement")].join(" · ");
}

function moveTab(event) {
  const all = Object.keys(VIEWS), at = all.indexOf(state.view);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  show(all.at(to % all.length), true);
}

// j and k, or the arrow keys within the table, go from event to event.
function moveEvent(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, summary")) return;
  if (event.key === "Escape" && $("detail").classList.contains("open")) closeDetail();
  const arrows = event.target.closest("#view-table tbody") ? { ArrowDown: 1, ArrowUp: -1 } : {};
  const step = { j: 1, k: -1, ...arrows }[event.key];
  if (!step) return;
  const next = state.listed[state.listed.findIndex((each) => each.id === state.selected) + step];
  if (!next) return;
  event.preventDefault();
  select(next.id, { open: false });
  const link = document.querySelector(`tr[data-event="${next.id}"] a`);
  link?.scrollIntoView({ block: "nearest" });
  if (event.target.closest("#view-table tbody")) link?.focus();
}

for (const name of Object.keys(VIEWS)) $(`tab-${name}`).addEventListener("click", () => show(name));
document.querySelector("[role=tablist]").addEventListener("keydown", moveTab);
document.addEventListener("keydown", moveEvent);
$("filters").addEventListener("input", applyFilters);
$("filters").addEventListener("submit", (event) => event.preventDefault());
$("filters").addEventListener("reset", () => setTimeout(applyFilters));
$("view-table").addEventListener("click", (event) => {
  const chosen = event.target.closest("tr[data-event]");
  if (chosen && !event.target.closest("a") && !getSelection().toString()) select(chosen.dataset.event);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#ev_"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  select(link.getAttribute("href").slice(1));
});
addEventListener("hashchange", () => select(location.hash.slice(1), { link: false }));
addEventListener("beforeprint", () => Object.keys(VIEWS).forEach((name) => draw(name)));
let wide = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === wide) return;
  wide = innerWidth;
  state.stale.add("timeline").add("map");
  draw();
});

// What a search looks through is put together before somebody searches, a little at a time.
function prepareSearch(from = 0) {
  for (const event of events.slice(from, from + 500)) haystack(event);
  if (from + 500 < events.length) setTimeout(prepareSearch, 20, from + 500);
}

$("more").addEventListener("click", () => openFilters($("fields").hidden));

openFilters(!narrow.matches);
fillChoices();
tellTotals();
applyFilters();
show(events.length ? "table" : "run"); // what became of the documents, where nothing was found
drawDetail($("detail"), null);
if (byId.has(location.hash.slice(1))) select(location.hash.slice(1), { link: false });
else if (events.length && !narrow.matches) select(state.listed[0].id, { link: false });
setTimeout(prepareSearch, 300);
