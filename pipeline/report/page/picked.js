// The list below a drawing: the events behind the mark that was chosen.

const PICKED = 60;

function picked(list, title, chosen) {
  refill(list,
    h("h3", {}, words(title), h("span", { class: "mute" }, ` ${plural(chosen.length, "event")}`)),
    h("ul", {}, chosen.slice(0, PICKED).map((event) => h("li", {},
      h("span", { class: "day" }, event.when || "no date"), h("span", {}, eventLink(event), " ", plainly(event) ? null : tagOfStand(event))))),
    chosen.length > PICKED
      ? h("p", { class: "mute" }, `The first ${PICKED}; filter to see others.`) : null);
}

// The list is never empty: until something is chosen it shows what most events share.
function pickLargest(list, marks) {
  const [title, all] = marks.reduce((best, mark) => (mark[1].length > best[1].length ? mark : best));
  picked(list, title, all);
}

const pickedList = () => h("div", { class: "picked", "aria-live": "polite" });

// Limits between which all but a few of the numbers lie: far ones shall not squeeze the rest.
function mainRange(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (part) => sorted[Math.round((sorted.length - 1) * part)];
  return [at(share), at(1 - share)];
}

// The width a drawing may take; on paper hidden views have none of their own.
const room = (view) => (view.clientWidth ? Math.max(300, view.clientWidth - 32) : 680);
