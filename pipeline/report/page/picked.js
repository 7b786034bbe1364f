// The list below a drawing: the events behind the mark that was chosen.

const PICKED = 60;

function picked(list, title, chosen) {
  list.replaceChildren(
    h("h3", {}, title, h("span", { class: "mute" }, ` ${plural(chosen.length, "event")}`)),
    h("ul", {}, chosen.slice(0, PICKED).map((event) => h("li", {},
      h("span", { class: "mute" }, event.when || "no date", " "), eventLink(event)))),
    chosen.length > PICKED
      ? h("p", { class: "mute" }, `The first ${PICKED}; filter to see others.`) : null);
}

const pickedList = () => h("div", { class: "picked", "aria-live": "polite" },
  h("p", { class: "mute" }, "Choose a mark to list its events."));

// Limits between which all but a few of the numbers lie: far ones shall not squeeze the rest.
function mainRange(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (part) => sorted[Math.round((sorted.length - 1) * part)];
  return [at(share), at(1 - share)];
}

// The width a drawing may take; on paper hidden views have none of their own.
const room = (view) => (view.clientWidth ? Math.max(300, view.clientWidth - 32) : 680);
