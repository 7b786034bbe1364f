// What somebody says and who denies it, one incident after the other, the disputed ones first.

const CLAIMS = 60;

function drawClaims(view, shown) {
  const ids = new Set(shown.filter(isSaid).map((event) => event.incident));
  for (const event of shown) if (incidents.get(event.incident).disputed) ids.add(event.incident);
  const groups = [...ids].map((id) => incidents.get(id));
  const disputed = groups.filter((reports) => reports.disputed);
  const single = groups.filter((reports) => !reports.disputed);
  if (!groups.length) {
    view.replaceChildren(h("p", { class: "note" }, "Nobody is quoted as saying or denying any of these events."));
    return;
  }
  view.replaceChildren(
    h("h2", {}, "Disputed", h("span", { class: "mute" },
      ` ${plural(disputed.length, "incident")} that one report tells and another denies`)),
    h("div", {}, disputed.slice(0, CLAIMS).map(dispute)),
    h("h2", {}, "Said or denied, without contradiction here", h("span", { class: "mute" }, ` ${single.length}`)),
    h("ul", { class: "said" }, single.slice(0, CLAIMS * 3).flatMap((reports) => reports.filter(isSaid)
      .map((event) => h("li", {}, saying(event))))),
    disputed.length > CLAIMS || single.length > CLAIMS * 3
      ? h("p", { class: "mute" }, "The first ones; filter to see others.") : "");
}

function dispute(reports) {
  const denials = reports.filter(isDenial), tellings = reports.filter((event) => !isDenial(event));
  const lead = tellings[0];
  const side = (title, some) => h("div", {}, h("h4", {}, title), h("ul", {}, some.map((event) => h("li", {}, saying(event)))));
  return h("article", { class: "dispute" },
    h("h3", {}, [lead.who && words(cut(lead.who, 80)), " ", words(cut(lead.action, 80)), " ",
      lead.whom && words(cut(lead.whom, 80))],
    h("span", { class: "mute" }, [lead.when || "no date", lead.where].filter(Boolean).map((text) => [" · ", words(text)]).flat())),
    h("div", { class: "sides" }, side("Says it happened", tellings), side("Denies it", denials)));
}

function saying(event) {
  const told = documents[event.document];
  return [
    h("strong", {}, voice(event) ? words(cut(voice(event), 80)) : "The report itself"), " ",
    event.modality === "asserted" && !event.negated ? null : tagOfStand(event), " ",
    h("a", { href: `#${event.id}` }, words(cut(quote(event, event.clause), 220))),
    h("span", { class: "mute" }, " – ", words([event.when, event.where, told.publisher || told.id].filter(Boolean).join(", "))),
  ];
}

function tagOfStand(event) {
  return h("span", { class: `tag modality-${event.modality}` },
    event.negated && event.modality !== "denied" ? `${event.modality}: did not happen` : event.modality);
}
