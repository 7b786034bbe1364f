// Who to whom: a table of actors and targets with the number of events between them.

const MATRIX = 14;

function drawMatrix(view, shown) {
  const pairs = new Map();
  for (const event of shown) {
    for (const who of new Set((event.actors || []).map(([name]) => name))) {
      for (const whom of new Set((event.targets || []).map(([name]) => name))) {
        const key = JSON.stringify([who, whom]);
        if (!pairs.has(key)) pairs.set(key, []);
        pairs.get(key).push(event);
      }
    }
  }
  if (!pairs.size) {
    refill(view, h("p", { class: "note" }, "None of these events has both an actor and a target."));
    return;
  }
  const side = (at) => counted([...pairs].flatMap(([key, all]) => all.map(() => JSON.parse(key)[at])));
  const [actors, targets] = [side(0), side(1)];
  const [rows, heads] = frequent(pairs, actors, targets);
  const most = Math.max(...[...pairs.values()].map((all) => all.length));
  const list = pickedList();
  const table = h("table", { class: "matrix" },
    h("caption", { class: "hidden" }, "Events by actor (rows) and target (columns)"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col", class: "corner" }, "who ↓ to whom →"),
      heads.map((name) => h("th", { scope: "col", title: name }, h("div", {}, words(cut(name, 24))))))),
    h("tbody", {}, rows.map((who) => h("tr", {},
      h("th", { scope: "row", title: who }, words(cut(who, 30))),
      heads.map((whom) => matrixCell(who, whom, pairs.get(JSON.stringify([who, whom])), most, list))))));
  const rest = [actors.length - rows.length, targets.length - heads.length];
  const more = [plural(rest[0], "actor"), plural(rest[1], "target")].filter((_, at) => rest[at] > 0);
  refill(view,
    more.length ? h("div", { class: "bar" }, h("span", { class: "mute" },
      `The most frequent pairs; ${more.join(" and ")} more are reached with the filters.`)) : "",
    h("div", { class: "scroll" }, table), list);
  pickLargest(list, [...pairs].map(([key, all]) => [JSON.parse(key).join(" → "), all]));
}

// The actors and targets of the most frequent pairs: fuller than the most frequent of each side.
function frequent(pairs, actors, targets) {
  const rows = new Set(), heads = new Set();
  for (const [key] of [...pairs].sort((a, b) => b[1].length - a[1].length)) {
    const [who, whom] = JSON.parse(key);
    const fits = (set, name) => set.has(name) || set.size < MATRIX;
    if (fits(rows, who) && fits(heads, whom)) {
      rows.add(who);
      heads.add(whom);
    }
  }
  const ordered = (side, chosen) => side.map(([name]) => name).filter((name) => chosen.has(name));
  return [ordered(actors, rows), ordered(targets, heads)];
}

function matrixCell(who, whom, all, most, list) {
  if (!all) return h("td");
  const shade = Math.min(4, Math.ceil((4 * all.length) / most));
  return h("td", {}, h("button", { type: "button", class: `shade-${shade}`,
    "aria-label": `${who} to ${whom}: ${plural(all.length, "event")}`,
    onclick: () => picked(list, `${who} → ${whom}`, all) }, String(all.length)));
}
