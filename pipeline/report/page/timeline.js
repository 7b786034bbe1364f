// When: a column for each known day (or few days), below it a bar for each date that is a stretch.

const TIME = { all: false, most: 0.6, near: 14, columns: 150, lane: 14, lanes: 26, left: 12, right: 12 };

function drawTimeline(view, shown) {
  const dated = shown.filter((event) => event.first !== null || event.last !== null);
  const list = pickedList();
  if (!dated.length) {
    refill(view, h("p", { class: "note" }, "None of these events has a date."));
    return;
  }
  const [from, to, outside] = timeRange(dated);
  const width = room(view);
  const x = (at) => TIME.left + ((at - from) / (to - from)) * (width - TIME.left - TIME.right);
  const seen = dated.filter((event) => (event.last ?? Infinity) >= from && (event.first ?? -Infinity) < to);
  const known = seen.filter((event) => event.first === event.last);
  const stretches = packed(seen.filter((event) => event.first !== event.last), from, to, x);
  const lanes = Math.min(TIME.lanes, stretches.count);
  const height = TIME.columns + 30 + lanes * TIME.lane + 8;
  const drawing = svg("svg", { class: "timeline", width, height, viewBox: `0 0 ${width} ${height}`,
    role: "group", "aria-label": "Timeline. Arrow keys go from mark to mark." },
  axis(from, to, x, width), columns(known, from, to, x, list),
  stretches.bars.filter(({ lane }) => lane < TIME.lanes)
    .map((bar) => stretch(bar, TIME.columns + 32 + bar.lane * TIME.lane, x(from), x(to), list)));
  const left = stretches.bars.filter(({ lane }) => lane >= TIME.lanes);
  refill(view,
    h("div", { class: "bar" }, choice(["Main period", "All dates"], TIME.all, (all) => {
      TIME.all = all;
      drawTimeline(view, shown);
    }), h("span", { class: "mute" }, [
      outside ? `${plural(outside, "event")} outside of this period` : "",
      left.length ? `${plural(left.length, "more bar")} not drawn` : "",
      dated.length < shown.length ? `${plural(shown.length - dated.length, "event")} without a date` : "",
    ].filter(Boolean).join(" · "))),
    h("div", { class: "scroll" }, drawing), timeKey(), list);
  const marks = [...grouped(known, (event) => event.when), ...stretches.bars.map((bar) => [bar.all[0].when, bar.all])];
  if (marks.length) pickLargest(list, marks);
  rove(drawing, ".hit");
}

function timeRange(dated) {
  const middle = dated.map((event) => ((event.first ?? event.last) + (event.last ?? event.first)) / 2);
  const ends = dated.flatMap((event) => [event.first, event.last]).filter((at) => at !== null);
  const whole = [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
  let [from, to] = TIME.all ? whole : mainPeriod(middle, whole);
  const air = Math.max(2, (to - from) * 0.04);
  [from, to] = [Math.floor(from - air), Math.ceil(to + 1 + air)];
  const outside = dated.filter((event) => (event.last ?? Infinity) < from || (event.first ?? -Infinity) >= to);
  return [from, to, outside.length];
}

// The shortest stretch with most of the events, and what lies close to it; all dates where that
// is hardly shorter: what an article tells of last week shall not be one column beside its history.
function mainPeriod(days, [first, last]) {
  const sorted = [...days].sort((a, b) => a - b), count = Math.ceil(sorted.length * TIME.most);
  let at = 0;
  for (let i = 0; i + count <= sorted.length; i++) {
    if (sorted[i + count - 1] - sorted[i] < sorted[at + count - 1] - sorted[at]) at = i;
  }
  let from = at, to = at + count - 1;
  const near = () => Math.max(TIME.near, (sorted[to] - sorted[from]) / 2);
  while (from > 0 && sorted[from] - sorted[from - 1] <= near()) from -= 1;
  while (to < sorted.length - 1 && sorted[to + 1] - sorted[to] <= near()) to += 1;
  return sorted[to] - sorted[from] > (last - first) / 3 ? [first, last] : [sorted[from], sorted[to]];
}

function choice(titles, second, change) {
  return h("div", { class: "choice", role: "group" }, titles.map((title, i) =>
    h("button", { type: "button", "aria-pressed": String(Boolean(i) === second),
      onclick: () => change(Boolean(i)) }, title)));
}

const utc = (at) => new Date(at * 864e5);
const monthDay = (year, month) => Date.UTC(year, month, 1) / 864e5;

// Ticks at the starts of years, months or days, as many as stand side by side.
function ticks(from, to, most) {
  const days = to - from, marks = [];
  const iso = (at, length) => utc(at).toISOString().replace(/^[+-]0*/, "").slice(0, length);
  if (days <= most * 14) {
    const step = [1, 2, 7, 14].find((n) => days / n <= most);
    for (let at = Math.ceil(from); at < to; at += step) marks.push([at, iso(at, 10)]);
  } else if (days <= most * 31 * 6) {
    const step = [1, 3, 6].find((n) => days / 30.5 / n <= most) || 6;
    const start = utc(from);
    for (let m = Math.ceil(start.getUTCMonth() / step) * step; ; m += step) {
      const at = monthDay(start.getUTCFullYear(), m);
      if (at >= to) break;
      if (at >= from) marks.push([at, iso(at, 7)]);
    }
  } else {
    const years = days / 365.25;
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((n) => years / n <= most) || 1000;
    for (let y = Math.ceil(utc(from).getUTCFullYear() / step) * step; ; y += step) {
      const at = monthDay(y, 0);
      if (at >= to) break;
      if (at >= from) marks.push([at, String(y)]);
    }
  }
  return marks;
}

function axis(from, to, x, width) {
  const marks = ticks(from, to, Math.max(2, Math.floor(width / 95)));
  return svg("g", { class: "axis", "aria-hidden": "true" },
    svg("line", { x1: 0, x2: width, y1: TIME.columns, y2: TIME.columns }),
    marks.map(([at, label]) => [
      svg("line", { class: "tick", x1: x(at), x2: x(at), y1: 6, y2: TIME.columns + 6 }),
      svg("text", { x: x(at), y: TIME.columns + 20,
        "text-anchor": x(at) < 40 ? "start" : x(at) > width - 40 ? "end" : "middle" }, label)]).flat());
}

const BASES = ["text", "context", "document"];

// A column for each day; where a day is too narrow to be seen, for some days together.
function columns(known, from, to, x, list) {
  const wide = Math.max(1, Math.ceil((5 * (to - from)) / (x(to) - x(from))));
  const bins = new Map();
  for (const event of known) {
    const bin = from + Math.floor((event.first - from) / wide) * wide;
    if (!bins.has(bin)) bins.set(bin, []);
    bins.get(bin).push(event);
  }
  const most = Math.max(1, ...[...bins.values()].map((all) => all.length));
  const scale = (TIME.columns - 22) / most;
  return [...bins].sort((a, b) => a[0] - b[0]).map(([bin, all]) => {
    const days = all.map((event) => event.when);
    const title = days.every((one) => one === days[0]) ? days[0]
      : `${utc(bin).toISOString().slice(0, 10)} – ${utc(bin + wide - 1).toISOString().slice(0, 10)}`;
    const width = Math.min(26, Math.max(3, x(bin + wide) - x(bin) - 1));
    const left = (x(bin) + x(bin + wide)) / 2 - width / 2;
    let top = TIME.columns;
    const parts = BASES.map((basis) => {
      const high = all.filter((event) => event.date.basis === basis).length * scale;
      top -= high;
      return high ? svg("rect", { class: `basis-${basis}`, x: left, y: top, width, height: high }) : null;
    });
    const number = width > 12 || all.length === most
      ? svg("text", { x: left + width / 2, y: top - 5, "text-anchor": "middle" }, String(all.length)) : null;
    return hit(title, all, list, parts, number);
  });
}

function hit(title, all, list, ...parts) {
  return svg("g", { class: "hit", role: "button",
    "aria-label": `${title}: ${plural(all.length, "event")}`,
    onclick: () => picked(list, title, all) },
  svg("title", {}, `${title}: ${plural(all.length, "event")}`), parts);
}

// Stretches that are the same make one bar; bars lie in lanes so that none hides another.
function packed(uncertain, from, to, x) {
  const groups = new Map();
  for (const event of uncertain) {
    const key = [event.first, event.last, event.date.basis].join();
    if (!groups.has(key)) groups.set(key, { first: event.first, last: event.last, basis: event.date.basis, all: [] });
    groups.get(key).all.push(event);
  }
  const bars = [...groups.values()];
  for (const bar of bars) {
    bar.left = x(Math.max(from, bar.first ?? from));
    bar.right = Math.max(bar.left + 10, x(Math.min(to, (bar.last ?? to) + 1)));
    bar.number = bar.all.length > 1 ? String(bar.all.length) : "";
    bar.ends = bar.right + (bar.number ? 10 + bar.number.length * 6 : 4);
  }
  bars.sort((a, b) => a.left - b.left || b.right - a.right);
  const ends = [];
  for (const bar of bars) {
    const lane = ends.findIndex((end) => end <= bar.left);
    bar.lane = lane < 0 ? ends.length : lane;
    ends[bar.lane] = bar.ends;
  }
  return { bars, count: ends.length };
}

function stretch(bar, y, start, end, list) {
  const opens = bar.first === null || bar.left <= start, goesOn = bar.last === null || bar.right >= end;
  const r = 4, { left, right } = bar;
  const shape = `M${left + r},${y}H${right - r}${goesOn ? `l${r},${r}l${-r},${r}` : `a${r},${r} 0 0 1 0,${2 * r}`}`
    + `H${left + r}${opens ? `l${-r},${-r}l${r},${-r}` : `a${r},${r} 0 0 1 0,${-2 * r}`}Z`;
  return hit(bar.all[0].when, bar.all, list,
    svg("path", { class: `stretch basis-${bar.basis}`, d: shape }),
    bar.number ? svg("text", { x: Math.min(right + 4, end - 14), y: y + 8 }, bar.number) : null);
}

function timeKey() {
  const swatch = (basis) => svg("svg", { width: 18, height: 10, "aria-hidden": "true" },
    svg("rect", { class: `basis-${basis}`, x: 1, y: 1, width: 16, height: 8 }));
  return h("ul", { class: "key" }, BASES.map((basis) => h("li", {}, swatch(basis), " ", BASIS[basis])),
    h("li", {}, "Columns: the day is known. Bars: some day in that stretch; an arrow: it goes on."));
}
