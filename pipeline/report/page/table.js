// The table of events: a page of rows at a time.

const ROWS = 100;
const AT_ONCE = 25; // more than is seen; the other rows follow when these are drawn
const COLUMNS = [["date", "When"], ["who", "Who"], ["event", "Did what"], ["whom", "To whom"],
  ["where", "Where"], ["origin", "Who says so"]];
const sorting = { by: "order", down: false, page: 0 };

function drawTable(view, shown) {
  const sorted = [...shown].sort(ORDERS[sorting.by][1]);
  if (sorting.down) sorted.reverse();
  state.listed = sorted;
  const pages = Math.max(1, Math.ceil(sorted.length / ROWS));
  sorting.page = Math.min(sorting.page, pages - 1);
  const from = sorting.page * ROWS;
  const page = sorted.slice(from, from + ROWS);
  const rows = page.map((event, i) => () => row(event, from + i));
  const body = h("tbody", { role: "rowgroup" }, rows.slice(0, AT_ONCE).map((make) => make()));
  refill(view,
    h("div", { class: "bar only-narrow" }, sortChoice(view, shown)),
    h("table", { class: "events", role: "table", "aria-rowcount": sorted.length + 1 },
      h("caption", { class: "hidden" }, "Events. The link in a row opens the event with its text."),
      h("thead", { role: "rowgroup" },
        h("tr", { role: "row" }, COLUMNS.map((column) => heading(column, view, shown)))),
      body),
    page.length ? null : h("p", { class: "note" }, events.length ? "No event passes these filters."
      : "No event was found in these documents. What became of each of them stands under Run."),
    pages > 1 ? pager(pages, from, page.length, sorted.length, view, shown) : null,
  );
  if (rows.length > AT_ONCE) setTimeout(() => {
    if (body.isConnected) body.append(...rows.slice(AT_ONCE).map((make) => make()));
  });
}

function sortBy(by, view, shown) {
  sorting.down = sorting.by === by && !sorting.down;
  Object.assign(sorting, { by, page: 0 });
  drawTable(view, shown);
}

function heading([by, title], view, shown) {
  const on = sorting.by === by;
  const arrow = on ? (sorting.down ? " ▼" : " ▲") : "";
  return h("th", { role: "columnheader", scope: "col",
    "aria-sort": on ? (sorting.down ? "descending" : "ascending") : null },
  h("button", { type: "button", id: `sort-${by}`, onclick: () => {
    sortBy(by, view, shown);
    $(`sort-${by}`).focus();
  } }, title, h("span", { "aria-hidden": "true" }, arrow)));
}

function sortChoice(view, shown) {
  const choice = h("select", { onchange: (change) => {
    Object.assign(sorting, { by: change.target.value, down: false, page: 0 });
    drawTable(view, shown);
  } }, Object.entries(ORDERS).map(([by, [title]]) => h("option", { value: by }, title)));
  choice.value = sorting.by;
  return h("label", {}, "Sorted by ", choice);
}

function row(event, number) {
  const current = event.id === state.selected;
  return h("tr", { role: "row", "data-event": event.id, "aria-rowindex": number + 2,
    "aria-current": current ? "true" : null },
  h("td", { role: "cell", class: `when basis-${event.date?.basis}`, "data-label": "When" },
    event.date ? h("span", { title: BASIS[event.date.basis] }, event.when,
      event.date.basis === "document" ? " (published)" : "") : none("no date")),
  cell("who", event.who, "Who"),
  h("td", { role: "cell", class: "what", "data-label": "Did what" },
    h("a", { href: `#${event.id}` }, words(cut(event.action, 80))), tags(event)),
  cell("whom", event.whom, "To whom"),
  cell("where", event.where, "Where"),
  h("td", { role: "cell", class: "says", "data-label": "Who says so" },
    event.says ? words(cut(event.says, 80)) : told(event)));
}

// What nobody is quoted for: whose report it is, not the id of a file.
function told(event) {
  const { id, title, publisher } = documents[event.document];
  return h("span", { class: "mute", title: title || id }, words(cut(publisher || "the report", 80)));
}

const none = (text) => h("span", { class: "mute", "aria-label": text }, "–");
const cell = (name, text, label) =>
  h("td", { role: "cell", class: text ? name : `${name} empty`, "data-label": label }, text ? words(cut(text, 160)) : none("none"));

function tags(event) {
  return h("span", { class: "tags" },
    h("span", { class: `tag quad-${event.quad_class || "OTHER"}`, title: QUAD[event.quad_class] }, typeName(event.event_type)),
    event.modality === "asserted" ? null
      : h("span", { class: `tag modality-${event.modality}`, title: MODALITY[event.modality] },
        event.modality),
    event.negated ? h("span", { class: "tag negated", title: "the text says it did not happen" },
      "did not happen") : null);
}

function pager(pages, from, count, all, view, shown) {
  const turn = (to, id) => {
    sorting.page = to;
    drawTable(view, shown);
    view.scrollTop = 0;
    ($(id).disabled ? view : $(id)).focus();
  };
  return h("nav", { class: "pager", "aria-label": "Pages" },
    h("button", { type: "button", id: "page-back", disabled: sorting.page === 0,
      onclick: () => turn(sorting.page - 1, "page-back") }, "← Back"),
    h("span", {}, `${(from + 1).toLocaleString("en")}–${(from + count).toLocaleString("en")} of ${all.toLocaleString("en")}`),
    h("button", { type: "button", id: "page-on", disabled: sorting.page === pages - 1,
      onclick: () => turn(sorting.page + 1, "page-on") }, "On →"));
}
