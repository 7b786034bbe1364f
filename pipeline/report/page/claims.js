// What somebody says and who denies it: disputed incidents side by side, then speaker by speaker.

const CLAIMS = 60;
const SPEAKERS = 40;
const OF_EACH = 10;

function drawClaims(view, shown) {
  const ids = new Set(shown.filter(isSaid).map((event) => event.incident));
  for (const event of shown) if (incidents.get(event.incident).disputed) ids.add(event.incident);
  const groups = [...ids].map((id) => incidents.get(id));
  const disputed = groups.filter((reports) => reports.disputed);
  const said = groups.filter((reports) => !reports.disputed).flatMap((reports) => reports.filter(isSaid));
  if (!groups.length) {
    refill(view, h("p", { class: "note" }, "Nobody is quoted as saying or denying any of these events."));
    return;
  }
  const speakers = [...grouped(said, voice)]
    .sort((a, b) => isNobody(a[0]) - isNobody(b[0]) || b[1].length - a[1].length);
  refill(view,
    disputed.length ? h("h2", {}, "Disputed", h("span", { class: "mute" },
      ` ${plural(disputed.length, "incident")} that reports deny or tell differently`)) : "",
    h("div", {}, disputed.slice(0, CLAIMS).map(dispute)),
    said.length ? h("h2", {}, "Who says what", h("span", { class: "mute" },
      disputed.length ? " and is not contradicted here" : " – nobody contradicts another here")) : "",
    h("div", { class: "speakers" }, speakers.slice(0, SPEAKERS).map(([name, some]) => speaker(name, some))),
    disputed.length > CLAIMS || speakers.length > SPEAKERS
      ? h("p", { class: "mute" }, "The first ones; filter to see others.") : "");
}

function dispute(reports) {
  const denials = reports.filter(isDenial), tellings = reports.filter((event) => !isDenial(event));
  const lead = tellings.find((event) => isSaid(event) && !isNobody(voice(event))) ?? tellings[0]; // what is denied is mostly what is said
  const side = (title, some) => h("div", {}, h("h4", {}, title),
    h("ul", {}, some.slice(0, OF_EACH).map((event) => h("li", {}, h("strong", {}, voiceOf(event)), " ",
      reports.differ.length ? figuresOf(event) : "", ...saying(event)))),
    some.length > OF_EACH
      ? h("p", { class: "mute" }, `and ${plural(some.length - OF_EACH, "report")} more; filter to see them`) : "");
  return h("article", { class: "dispute" },
    h("h3", {}, [lead.who && words(cut(lead.who, 80)), " ", words(cut(lead.action, 80)), " ",
      lead.whom && words(cut(lead.whom, 80))],
    h("span", { class: "mute" }, [lead.when || "no date", lead.where].filter(Boolean).map((text) => [" · ", words(text)]).flat())),
    reports.differ.length ? h("p", { class: "differ" }, "Differ in ", words(reports.differ.join("; "))) : "",
    reports.denied
      ? h("div", { class: "sides" }, side("Says it happened", tellings), side("Denies it", denials))
      : h("div", { class: "sides alone" }, side("Tell it differently", reports)));
}

const figuresOf = (event) => (event.counts.length
  ? [h("span", { class: "tag" }, event.counts.map(([what, number]) => `${what} ${number}`).join(", ")), " "] : "");

function speaker(name, some) {
  return h("section", { class: "speaker" },
    h("h3", {}, name ? words(cut(name, 80)) : "The reports themselves", h("span", { class: "mute" }, ` ${some.length}`)),
    h("ul", { class: "said" }, some.slice(0, OF_EACH).map((event) => h("li", {}, saying(event)))),
    some.length > OF_EACH ? h("button", { type: "button", class: "more", onclick: () => only(name) },
      `All ${some.length}`) : null);
}

// Leave the events of one speaker, as the filter of that name does.
function only(name) {
  const field = isNobody(name) ? "modality" : "source";
  fields[field].value = isNobody(name) ? "claimed" : name;
  applyFilters();
  show("table", true);
}

const isNobody = (name) => !name || name === NOBODY;
const voiceOf = (event) => (voice(event) ? words(cut(voice(event), 80)) : "The report itself");

function saying(event) {
  const told = documents[event.document];
  return [
    h("a", { href: `#${event.id}` }, words(cut(clauseOf(event), 220))), " ",
    plainly(event) ? null : tagOfStand(event),
    h("div", { class: "mute" }, words([event.when || "no date", event.where, told.publisher || told.title || told.id]
      .filter(Boolean).join(" · "))),
  ];
}

// Told or claimed to have happened: what a list of claims need not say of each.
const plainly = (event) => isTold(event) && event.mode !== DENYING;

function tagOfStand(event) {
  if (event.mode === DENYING && !event.negated) return h("span", { class: "tag negated" }, "denies");
  return [event.modality === "asserted" && event.negated ? null
    : h("span", { class: `tag modality-${event.modality}` }, event.modality),
  event.negated ? [" ", h("span", { class: "tag negated" }, "did not happen")] : null];
}
