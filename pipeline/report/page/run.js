// What went in and what came out.

const LISTED = 300;

function drawRun(view, shown) {
  const { totals } = data;
  const types = counted(shown.map((event) => event.event_type));
  const bad = documents.filter((one) => one.status !== "extracted");
  const good = documents.filter((one) => one.status === "extracted");
  refill(view,
    h("h2", {}, "Documents"),
    h("ul", { class: "figures" }, [["documents", "in"], ["extracted", "extracted"], ["skipped", "skipped"],
      ["failed", "failed"]].map(([name, title]) => h("li", {},
      h("strong", {}, totals[name].toLocaleString("en")), " ", title))),
    bad.length ? documentTable("Skipped and failed", bad, totals.skipped + totals.failed, REFUSED) : "",
    h("h2", {}, "Events by type", h("span", { class: "mute" }, " of the events that pass the filters")),
    h("table", { class: "types" }, h("caption", { class: "hidden" }, "Events by type"),
      h("tbody", {}, types.map(([type, number]) => typeRow(type, number, types[0][1])))),
    good.length ? documentTable("Extracted", good, totals.extracted, READ) : "",
    h("p", { class: "mute" }, `Made with dateline ${data.version}. Places: GeoNames, CC BY 4.0. `
      + "Event types: PLOVER. Outlines: Natural Earth."));
}

// What is told of a document: heading -> what stands in its cell.
const REFUSED = {
  Document: nameOf,
  Status: (one) => [one.status, one.reason ? [": ", words(cut(one.reason, 200))] : null],
};
const READ = {
  Document: nameOf,
  Published: (one) => (one.published
    ? h("span", { title: `read from: ${one.published_basis}` }, one.published) : none("no date")),
  Publisher: (one) => (one.publisher ? words(cut(one.publisher, 60)) : none("unknown")),
  Events: (one) => String(one.n_events || 0),
};

function documentTable(title, some, all, columns) {
  const listed = some.slice(0, LISTED);
  return h("section", {}, h("h2", {}, title, h("span", { class: "mute" },
    listed.length < all ? ` the first ${listed.length} of ${plural(all, "document")}; all are in documents.csv` : "")),
  h("table", { class: "documents" }, h("caption", { class: "hidden" }, `${title} documents`),
    h("thead", {}, h("tr", {}, Object.keys(columns).map((head) =>
      h("th", { scope: "col", class: `c-${head.toLowerCase()}` }, head)))),
    h("tbody", {}, listed.map((one) => h("tr", { class: one.status }, Object.entries(columns).map(
      ([head, tell]) => h("td", { class: `c-${head.toLowerCase()}` }, tell(one))))))));
}

function typeRow(type, number, most) {
  const share = Math.max(0.01, number / most);
  return h("tr", {}, h("th", { scope: "row" }, typeName(type)), h("td", {}, number.toLocaleString("en")),
    h("td", { "aria-hidden": "true" }, svg("svg", { class: "share", width: 220, height: 10 },
      svg("rect", { width: 220 * share, height: 10, rx: 2 }))));
}

function nameOf(one) {
  const number = documents.indexOf(one);
  const first = one.pieces && documentEvents(number)?.[0];
  const title = words(cut(one.title || one.id, 120));
  return first ? h("a", { href: `#${first.id}` }, title) : title;
}
