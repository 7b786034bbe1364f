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
    bad.length ? documentTable("Skipped and failed", bad, totals.skipped + totals.failed) : "",
    h("h2", {}, "Events by type", h("span", { class: "mute" }, " of the events that pass the filters")),
    h("table", { class: "types" }, h("caption", { class: "hidden" }, "Events by type"),
      h("tbody", {}, types.map(([type, number]) => typeRow(type, number, types[0][1])))),
    good.length ? documentTable("Extracted", good, totals.extracted) : "",
    h("p", { class: "mute" }, `Made with dateline ${data.version}. Places: GeoNames, CC BY 4.0. `
      + "Event types: PLOVER. Outlines: Natural Earth."));
}

function documentTable(title, some, all) {
  const listed = some.slice(0, LISTED);
  return h("section", {}, h("h2", {}, title, h("span", { class: "mute" },
    listed.length < all ? ` the first ${listed.length} of ${plural(all, "document")}; all are in documents.csv` : "")),
  h("table", { class: "documents" }, h("caption", { class: "hidden" }, `${title} documents`),
    h("thead", {}, h("tr", {}, ["Document", "Published", "Publisher", "Status", "Events"].map((head) =>
      h("th", { scope: "col" }, head)))),
    h("tbody", {}, listed.map(documentRow))));
}

function typeRow(type, number, most) {
  const share = Math.max(0.01, number / most);
  return h("tr", {}, h("th", { scope: "row" }, typeName(type)), h("td", {}, number.toLocaleString("en")),
    h("td", { "aria-hidden": "true" }, svg("svg", { class: "share", width: 220, height: 10 },
      svg("rect", { width: 220 * share, height: 10, rx: 2 }))));
}

function documentRow(one) {
  const number = documents.indexOf(one);
  const first = one.pieces && documentEvents(number)?.[0];
  const title = words(cut(one.title || one.id, 120));
  return h("tr", { class: one.status },
    h("td", {}, first ? h("a", { href: `#${first.id}` }, title) : title),
    h("td", {}, one.published ? h("span", { title: `read from: ${one.published_basis}` }, one.published) : none("no date")),
    h("td", {}, one.publisher ? words(cut(one.publisher, 60)) : none("unknown")),
    h("td", {}, one.status, one.reason ? [": ", words(cut(one.reason, 200))] : null),
    h("td", {}, String(one.n_events || 0)));
}
