// The selected event: what it says in fields, and the text of its document with the words marked.

const ROLES = { action: "action", actor: "actor", target: "target", instrument: "instrument",
  location: "location", date: "date", source: "who says so", cue: "cue", count: "count" };

function drawDetail(pane, event) {
  if (!event) {
    refill(pane, h("p", { class: "note" }, events.length ? "Choose an event to read it in its document."
      : "There is no event to read."));
    return;
  }
  const text = h("div", { class: "text", dir: "auto", tabindex: "0", role: "region",
    "aria-label": "Text of the document" }, marked(event));
  refill(pane, detailHead(event), facts(event), legend(event), documentLine(event), text);
  const sentence = text.querySelector(".in-sentence");
  if (sentence) text.scrollTop = sentence.offsetTop - text.clientHeight / 3;
  pane.scrollTop = 0;
}

function detailHead(event) {
  const at = state.listed.indexOf(event);
  const go = (to, label, sign) => h("button", { type: "button", "aria-label": label, title: label,
    disabled: !state.listed[to], onclick: () => select(state.listed[to].id) }, sign);
  return h("div", { class: "head" },
    h("div", { class: "tools" },
      h("button", { type: "button", class: "only-narrow", onclick: closeDetail }, "← Events"),
      go(at - 1, "Event before", "↑"), go(at + 1, "Next event", "↓"),
      h("button", { type: "button", id: "copy", onclick: copyLink }, "Copy link")),
    h("h2", { tabindex: "-1" },
      event.who ? [words(cut(event.who, 90)), " "] : null,
      h("span", { class: "verb" }, words(cut(event.action, 90))),
      event.whom ? [h("span", { class: "mute" }, " → "), words(cut(event.whom, 90))] : null),
    tags(event));
}

async function copyLink(click) {
  const button = click.target;
  try {
    await navigator.clipboard.writeText(location.href.split("#")[0] + "#" + state.selected);
    button.textContent = "Link copied";
  } catch {
    button.textContent = "Copy it from the address bar";
  }
}

function facts(event) {
  const list = h("dl", { class: "facts" });
  const add = (term, ...values) => list.append(h("dt", {}, term), h("dd", {}, ...values));
  const people = (pairs) => pairs.map(([name, text], i) => [
    i ? "; " : "", words(name),
    name === text ? null : h("span", { class: "mute" }, " (“", words(cut(text, 80)), "”)")]);
  if (event.actors) add("Who", people(event.actors));
  if (event.targets) add("To whom", people(event.targets));
  if (event.instruments) add("With what", people(event.instruments));
  add("When", event.date
    ? [event.when, h("span", { class: "mute" }, ` ${BASIS[event.date.basis]}`,
      event.date.text ? [" (“", words(event.date.text), "”)"] : null)]
    : h("span", { class: "mute" }, documents[event.document].published ? "not said"
      : "not known: the document has no date of publication to count from"));
  add("Where", event.places.length ? event.places.map(place)
    : h("span", { class: "mute" }, "not said"));
  add("Who says so", voice(event) ? words(voice(event))
    : h("span", { class: "mute" }, "the report itself, in its own voice"));
  add("Status", event.modality, h("span", { class: "mute" }, ` ${MODALITY[event.modality]}`),
    event.negated ? [", did not happen", h("span", { class: "mute" }, " as the text says")] : null);
  add("Kind", [typeName(event.event_type), event.mode && ` (${event.mode})`].filter(Boolean).join(""),
    h("span", { class: "mute" }, QUAD[event.quad_class] ? ` ${QUAD[event.quad_class]}` : ""));
  if (event.counts.length) add("Counts", event.counts.map(([what, number]) => `${number} ${what}`).join("; "));
  const others = incidents.get(event.incident).filter((other) => other !== event);
  const against = others.filter((other) => isDenial(other) !== isDenial(event));
  const links = (some) => h("ul", {}, some.slice(0, 20).map((other) => h("li", {}, eventLink(other))));
  if (against.length) add(isDenial(event) ? "Told by" : "Denied by", links(against));
  if (others.length > against.length) {
    add("Also reported", links(others.filter((other) => !against.includes(other))));
  }
  add("Confidence", `${Math.round((event.confidence || 0) * 100)} %`);
  return list;
}

function place(where, i) {
  const inside = [where.admin1 === where.name ? null : where.admin1, where.country]
    .filter(Boolean).join(", ");
  return [i ? "; " : "", words(where.name), h("span", { class: "mute" },
    inside ? [", ", words(inside)] : null, ` (${where.precision})`)];
}

function eventLink(event) {
  return h("a", { href: `#${event.id}` },
    event.says ? [words(cut(event.says, 60)), isDenial(event) ? " denies: " : ": "] : null,
    words(cut(clauseOf(event), 140)));
}

function legend(event) {
  const used = new Set(event.roles.map(([role]) => role));
  return h("ul", { class: "legend", "aria-label": "Colours" }, Object.keys(ROLES)
    .filter((role) => used.has(role))
    .map((role) => h("li", { class: `r-${role}` }, ROLES[role])));
}

function documentLine(event) {
  const told = documents[event.document];
  const safe = /^https?:\/\//i.test(told.url || "");
  const title = words(cut(told.title || told.id, 160));
  const day = told.published ? h("span", { class: "whole" }, told.published) : null;
  return h("p", { class: "told" },
    safe ? h("a", { href: told.url, rel: "noreferrer noopener", target: "_blank" }, title) : title,
    told.publisher || day ? h("span", { class: "mute" }, " – ", told.publisher ? words(told.publisher) : null,
      told.publisher && day ? ", " : null, day) : null);
}

// Which roles each piece of the text plays in the event, the narrowest span last.
function rolesByPiece(event) {
  const roles = new Map();
  const widest = [...event.roles].sort((a, b) => b[2] - b[1] - (a[2] - a[1]));
  for (const [role, from, to] of widest) {
    for (let i = from; i < to; i++) {
      if (!roles.has(i)) roles.set(i, []);
      roles.get(i).push({ role, first: i === from });
    }
  }
  return roles;
}

// Other events of the document can be reached from the words that name them.
function linksByPiece(event) {
  const links = new Map();
  for (const other of documentEvents(event.document)) {
    const action = other.roles.find(([role]) => role === "action");
    for (let i = action[1]; i < action[2]; i++) if (other !== event && !links.has(i)) links.set(i, other);
  }
  return links;
}

const eventsOf = new Map();
function documentEvents(number) {
  if (!eventsOf.size) {
    for (const event of events) {
      if (!eventsOf.has(event.document)) eventsOf.set(event.document, []);
      eventsOf.get(event.document).push(event);
    }
  }
  return eventsOf.get(number);
}

function marked(event) {
  const roles = rolesByPiece(event), links = linksByPiece(event);
  const [from, to] = event.sentence;
  const nodes = [];
  let plain = "";
  documents[event.document].pieces.forEach((piece, i) => {
    const inside = i >= from && i < to;
    if (!roles.has(i) && !links.has(i) && !inside) {
      plain += piece;
      return;
    }
    nodes.push(plain, mark(piece, roles.get(i) || [], links.get(i), inside));
    plain = "";
  });
  return [...nodes, plain];
}

function mark(piece, roles, link, inside) {
  const all = [...new Set(roles.map(({ role }) => role))];
  const starts = roles.filter(({ first }) => first).map(({ role }) => ROLES[role]);
  const classes = [inside ? "in-sentence" : "", all.length ? `r-${all.at(-1)}` : "",
    all.length > 1 ? `also-${all.at(-2)}` : ""].filter(Boolean).join(" ");
  const node = h(all.length ? "mark" : "span", { class: classes || null,
    "data-roles": all.join(" ") || null,
    "data-starts": starts.length ? `[${[...new Set(starts)].join(", ")}] ` : null,
    title: all.map((role) => ROLES[role]).join(", ") || null }, piece);
  return link ? h("a", { class: "other", href: `#${link.id}`, title: "another event" }, node) : node;
}
