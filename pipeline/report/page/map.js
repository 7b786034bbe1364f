// Where: one circle a place, its area the number of events, its outline how closely it is known.

const MAP = { all: false, view: null, circles: 250, zoom: 1.6 };
const PRECISION = {
  place: "the place itself", district: "a district", province: "a province",
  country: "only the country", region: "only a part of the world",
};

function drawMap(view, shown) {
  const spots = spotsOf(shown);
  const list = pickedList();
  if (!spots.length) {
    view.replaceChildren(h("p", { class: "note" }, "None of these events has a place with coordinates."));
    return;
  }
  if (!MAP.view || MAP.shown !== shown) Object.assign(MAP, { view: mainBox(spots), shown });
  const width = room(view);
  const height = Math.min(520, Math.max(280, Math.round(width * 0.62)));
  const project = projection(MAP.view, width, height);
  const drawn = layOut(spots.slice(0, MAP.circles), project, width, height);
  const drawing = svg("svg", { class: "map", width, height, viewBox: `0 0 ${width} ${height}`,
    role: "group", "aria-label": "Map. Arrow keys go from place to place." },
  svg("rect", { class: "sea", width, height }), land(project, width, height),
  drawn.map((spot) => circle(spot, list)), labels(drawn, width, height));
  const redraw = (change) => {
    change();
    drawMap(view, shown);
  };
  view.replaceChildren(
    h("div", { class: "bar" }, mapTools(spots, redraw), h("span", { class: "mute" },
      outsideOf(spots, drawn, shown))),
    drawing, mapKey(), list);
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
  return svg("path", { class: "land", "fill-rule": "evenodd", d: paths.join(""), "aria-hidden": "true" });
}

// Circles that would cover each other are pushed apart; a line leads back to the place.
function layOut(spots, project, width, height) {
  const most = Math.max(...spots.map((spot) => spot.all.length));
  const largest = Math.max(10, Math.min(24, width / 22));
  const drawn = spots.map((spot) => {
    const [px, py] = project(spot.longitude, spot.latitude);
    return { ...spot, px, py, x: px, y: py, r: 5 + (largest - 5) * Math.sqrt(spot.all.length / most) };
  }).filter(({ px, py }) => px >= 0 && px <= width && py >= 0 && py <= height);
  for (let round = 0; round < 80; round++) {
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
  const length = Math.hypot(dx, dy), share = other.r / (one.r + other.r);
  one.x += (dx / length) * lack * share;
  one.y += (dy / length) * lack * share;
  other.x -= (dx / length) * lack * (1 - share);
  other.y -= (dy / length) * lack * (1 - share);
  return true;
}

function circle(spot, list) {
  const moved = Math.hypot(spot.x - spot.px, spot.y - spot.py) > 3;
  const title = `${spot.name} (${PRECISION[spot.precision]})`;
  return hit(title, spot.all, list,
    moved ? svg("path", { class: "lead", d: `M${spot.px},${spot.py}L${spot.x},${spot.y}` }) : null,
    svg("circle", { class: `spot precision-${spot.precision}`, cx: spot.x, cy: spot.y, r: spot.r }),
    svg("text", { class: "count", x: spot.x, y: spot.y + 3.5, "text-anchor": "middle" },
      spot.r >= 8 ? String(spot.all.length) : ""));
}

// Names stand where they cover neither a circle nor another name, those of most events first.
function labels(drawn, width, height) {
  const taken = drawn.map(({ x, y, r }) => [x - r, y - r, x + r, y + r]);
  const free = ([a, b, c, d]) => a >= 0 && c <= width && b >= 0 && d <= height
    && !taken.some(([e, f, g, i]) => a < g && c > e && b < i && d > f);
  return drawn.map(({ name, x, y, r }) => {
    const text = cut(name, 26), wide = text.length * 6.6 + 2;
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
    if (far) redraw(() => { MAP.view.x -= dx; MAP.view.y += dy; });
  });
}

function outsideOf(spots, drawn, shown) {
  const events = (some) => some.reduce((sum, spot) => sum + spot.all.length, 0);
  const placed = events(spots), visible = events(drawn);
  return [
    visible < placed ? `${plural(placed - visible, "event")} outside of this map` : "",
    spots.length > MAP.circles ? `the ${MAP.circles} places with most events are drawn` : "",
    placed < shown.length ? `${plural(shown.length - placed, "event")} without a place` : "",
  ].filter(Boolean).join(" · ");
}

function mapKey() {
  return h("ul", { class: "key" }, Object.entries(PRECISION).map(([precision, title]) => h("li", {},
    svg("svg", { width: 16, height: 16, "aria-hidden": "true" },
      svg("circle", { class: `spot precision-${precision}`, cx: 8, cy: 8, r: 6 })), " ", title)),
  h("li", {}, "Area: events. Each counts once, at its most specific place. Outlines: Natural Earth; ",
    "places: GeoNames, CC BY 4.0."));
}
