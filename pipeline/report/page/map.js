// Where: one circle a place (places too near to be told apart share one until one zooms in), its area the number of events, its outline how closely it is known.

const MAP = { all: false, view: null, focus: null, circles: 200, near: 18, zoom: 1.6 };
const PRECISION = {
  place: "the place itself", district: "a district", province: "a province",
  country: "only the country", region: "only a part of the world",
};

function drawMap(view, shown) {
  const spots = spotsOf(shown);
  const list = pickedList();
  if (!spots.length) {
    refill(view, h("p", { class: "note" }, "None of these events has a place with coordinates."));
    return;
  }
  if (!MAP.view || MAP.shown !== shown) Object.assign(MAP, { view: mainBox(spots), focus: null, shown });
  const width = room(view);
  const height = Math.min(520, Math.max(280, Math.round(width * 0.62)));
  const project = projection(MAP.view, width, height);
  const grouped = together(spots, project, width, height);
  const drawn = layOut(grouped.slice(0, MAP.circles), width, height);
  const drawing = svg("svg", { class: "map", width, height, viewBox: `0 0 ${width} ${height}`,
    role: "group", "aria-label": "Map. Arrow keys go from place to place." },
  svg("rect", { class: "sea", width, height }), clip(project), land(project, width, height),
  drawn.map((spot) => circle(spot, list)), labels(drawn, width, height));
  const redraw = (change) => {
    change();
    drawMap(view, shown);
  };
  refill(view,
    h("div", { class: "bar" }, mapTools(spots, redraw), h("span", { class: "mute" },
      outsideOf(spots, grouped, shown))),
    drawing, mapKey(), list);
  if (drawn.length) pickLargest(list, drawn.map((spot) => [spot.name, spot.all]));
  rove(drawing, ".hit");
  drag(drawing, project, redraw);
}

// Events by place: each counts once, at its most specific place that has coordinates.
function spotsOf(shown) {
  const spots = new Map();
  for (const event of shown) {
    if (!event.spot) continue;
    const { name, latitude, longitude, precision } = event.spot;
    const key = [name, latitude, longitude].join("\n");
    if (!spots.has(key)) spots.set(key, { name, latitude, longitude, precision, all: [] });
    spots.get(key).all.push(event);
  }
  return [...spots.values()].sort((a, b) => b.all.length - a.all.length || collator.compare(a.name, b.name));
}

function mainBox(spots) {
  const share = MAP.all ? 0 : 0.05;
  const each = (field) => spots.flatMap((spot) => spot.all.map(() => spot[field]));
  const [west, east] = mainRange(each("longitude"), share), [south, north] = mainRange(each("latitude"), share);
  return { x: (west + east) / 2, y: (south + north) / 2,
    wide: Math.max(3, (east - west) * 1.25), high: Math.max(2, (north - south) * 1.3) };
}

// Equirectangular, true to shape at the middle: enough for a sketch of where things happened.
function projection({ x, y, wide, high }, width, height) {
  const narrow = Math.max(0.2, Math.cos((y * Math.PI) / 180));
  const scale = Math.min(width / (wide * narrow), height / high);
  const project = (east, north) => [width / 2 + (east - x) * narrow * scale, height / 2 - (north - y) * scale];
  project.degrees = (dx, dy) => [dx / narrow / scale, dy / scale];
  return project;
}

// Outlines end at the box they were cut to; what the cut adds to them is not shown.
function clip(project) {
  const [west, south, east, north] = data.map.box;
  const [left, top] = project(west, north), [right, bottom] = project(east, south);
  return svg("clipPath", { id: "box" }, svg("rect", { x: left, y: top, width: right - left, height: bottom - top }));
}

function land(project, width, height) {
  const paths = data.map.outlines.map((ring) => {
    let d = "", near = false;
    for (let i = 0; i < ring.length; i += 2) {
      const [px, py] = project(ring[i], ring[i + 1]);
      near ||= px > -width && px < 2 * width && py > -height && py < 2 * height;
      d += `${i ? "L" : "M"}${px.toFixed(1)},${py.toFixed(1)}`;
    }
    return near ? d + "Z" : "";
  });
  return svg("path", { class: "land", "clip-path": "url(#box)", "fill-rule": "evenodd", d: paths.join(""), "aria-hidden": "true" });
}

// What lies within the map; places of one precision that nearly fall together become one.
function together(spots, project, width, height) {
  const groups = [];
  for (const spot of spots) {
    const [px, py] = project(spot.longitude, spot.latitude);
    if (px < 0 || px > width || py < 0 || py > height) continue;
    const near = groups.find((group) => group.precision === spot.precision
      && Math.hypot(group.px - px, group.py - py) < MAP.near);
    if (near) {
      near.all = near.all.concat(spot.all);
      near.others += 1;
    } else groups.push({ ...spot, px, py, others: 0 });
  }
  return groups.sort((a, b) => b.all.length - a.all.length);
}

// Circles that would cover each other are pushed apart; a line leads back to the place.
function layOut(groups, width, height) {
  const most = Math.max(1, ...groups.map((group) => group.all.length));
  const largest = Math.max(10, Math.min(19, width / 26));
  const drawn = groups.map((group) => ({ ...group, x: group.px, y: group.py,
    r: 5 + (largest - 5) * Math.sqrt(group.all.length / most) }));
  for (let round = 0; round < 40; round++) {
    let moved = false;
    for (let i = 0; i < drawn.length; i++) {
      for (let j = 0; j < i; j++) moved = apart(drawn[i], drawn[j], i) || moved;
    }
    for (const spot of drawn) {
      spot.x = Math.min(width - spot.r, Math.max(spot.r, spot.x));
      spot.y = Math.min(height - spot.r, Math.max(spot.r, spot.y));
    }
    if (!moved) break;
  }
  return drawn;
}

function apart(one, other, number) {
  let dx = one.x - other.x, dy = one.y - other.y;
  const far = Math.hypot(dx, dy), lack = one.r + other.r + 2 - far;
  if (lack <= 0.2) return false;
  if (far < 0.01) [dx, dy] = [Math.cos(number * 2.4), Math.sin(number * 2.4)];
  const length = Math.hypot(dx, dy), share = other.r ** 2 / (one.r ** 2 + other.r ** 2);
  one.x += (dx / length) * lack * share;
  one.y += (dy / length) * lack * share;
  other.x -= (dx / length) * lack * (1 - share);
  other.y -= (dy / length) * lack * (1 - share);
  return true;
}

function circle(spot, list) {
  const moved = Math.hypot(spot.x - spot.px, spot.y - spot.py) > 3;
  const more = spot.others ? ` and ${plural(spot.others, "place")} close by` : "";
  const mark = hit(`${spot.name}${more} (${PRECISION[spot.precision]})`, spot.all, list,
    moved ? [svg("path", { class: "lead", d: `M${spot.px},${spot.py}L${spot.x},${spot.y}` }),
      svg("circle", { class: "truly", cx: spot.px, cy: spot.py, r: 2 })] : null,
    spot.others ? svg("circle", { class: "ring", cx: spot.x, cy: spot.y, r: spot.r + 2.5 }) : null,
    svg("circle", { class: `spot precision-${spot.precision}`, cx: spot.x, cy: spot.y, r: spot.r }),
    svg("text", { class: "count", x: spot.x, y: spot.y + 3.5, "text-anchor": "middle" },
      spot.r >= 7 ? String(spot.all.length) : ""));
  mark.addEventListener("click", () => { MAP.focus = spot; });
  return mark;
}

// Names stand where they cover neither a circle nor another name, those of most events first.
function labels(drawn, width, height) {
  const taken = drawn.map(({ x, y, r }) => [x - r, y - r, x + r, y + r]);
  const free = ([a, b, c, d]) => a >= 0 && c <= width && b >= 0 && d <= height
    && !taken.some(([e, f, g, i]) => a < g && c > e && b < i && d > f);
  return drawn.map(({ name, others, x, y, r }) => {
    const text = cut(name, 26) + (others ? ` +${others}` : ""), wide = text.length * 6.6 + 2;
    const places = [[x + r + 3, y + 4, "start"], [x - r - 3, y + 4, "end"], [x, y - r - 4, "middle"],
      [x, y + r + 12, "middle"]];
    for (const [px, py, anchor] of places) {
      const left = anchor === "start" ? px : anchor === "end" ? px - wide : px - wide / 2;
      const box = [left, py - 10, left + wide, py + 3];
      if (free(box)) {
        taken.push(box);
        return svg("text", { class: "label", x: px, y: py, "text-anchor": anchor, "aria-hidden": "true" }, text);
      }
    }
    return null;
  });
}

function mapTools(spots, redraw) {
  const zoom = (by) => () => redraw(() => {
    const { focus } = MAP;
    if (focus && by > 1) Object.assign(MAP.view, { x: focus.longitude, y: focus.latitude });
    MAP.view.wide /= by;
    MAP.view.high /= by;
  });
  return [choice(["Main area", "All places"], MAP.all, (all) => redraw(() => {
    MAP.all = all;
    MAP.view = mainBox(spots);
  })),
  h("button", { type: "button", "aria-label": "Closer", title: "Closer", onclick: zoom(MAP.zoom) }, "+"),
  h("button", { type: "button", "aria-label": "Farther", title: "Farther", onclick: zoom(1 / MAP.zoom) }, "−")];
}

function drag(drawing, project, redraw) {
  let from = null;
  drawing.addEventListener("pointerdown", (event) => { from = [event.clientX, event.clientY]; });
  drawing.addEventListener("pointerup", (event) => {
    if (!from) return;
    const [dx, dy] = project.degrees(event.clientX - from[0], event.clientY - from[1]);
    const far = Math.hypot(event.clientX - from[0], event.clientY - from[1]) > 6;
    from = null;
    if (far && drawing.isConnected) redraw(() => { MAP.view.x -= dx; MAP.view.y += dy; });
  });
}

function outsideOf(spots, grouped, shown) {
  const events = (some) => some.reduce((sum, spot) => sum + spot.all.length, 0);
  const placed = events(spots), visible = events(grouped);
  return [
    visible < placed ? `${plural(placed - visible, "event")} outside of this map` : "",
    grouped.length > MAP.circles ? `only the ${MAP.circles} largest circles are drawn` : "",
    placed < shown.length ? `${plural(shown.length - placed, "event")} without a place` : "",
  ].filter(Boolean).join(" · ");
}

function mapKey() {
  return h("ul", { class: "key" }, Object.entries(PRECISION).map(([precision, title]) => h("li", {},
    svg("svg", { width: 16, height: 16, "aria-hidden": "true" },
      svg("circle", { class: `spot precision-${precision}`, cx: 8, cy: 8, r: 6 })), " ", title)),
  h("li", {}, "Area: events, each at its most specific place. A second ring: several places; choose it and zoom in. ",
    "Outlines: Natural Earth; places: GeoNames, CC BY 4.0."));
}
