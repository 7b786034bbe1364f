"""Deeds as doers: who stands behind "the attack killed three" or "died in a raid by the army".

An event noun is nobody who acts, nor is a jet or a tank. Where one stands as the subject of an
event, or names the circumstance of a passive, whoever stands behind it is the doer.
"""

from pipeline.find.grammar import slots, syntax, tree
from pipeline.find.modality.governing import is_news_of
from pipeline.find.triggers import Trigger, is_event_noun, read_token, type_of
from pipeline.find.triggers.frames import is_gunfire
from pipeline.knowledge.actors import nouns
from pipeline.knowledge.verbs import support_role, support_verbs
from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import NOMINAL_SUBJECTS, PAST, VERBS
from pipeline.parse.small_words import INDEFINITE
from pipeline.parse.tokens import Token
from schemas.vocabulary import FORCE, VERBAL_TYPES, EventType

CIRCUMSTANCE = ("in", "during", "by")
BEHIND = ("by", "poss", "compound", "from")
OPPONENT = "with"  # behind a fight: "killed in a battle with the army"
HARDWARE = ("airpower", "vehicle")  # "Russian jets bombed" tells of Russia
KINDS_OF_CRAFT = frozenset({"fighter", "patrol"})  # "US fighter jets" are no fighter's
UNIFORMED, ARMED = frozenset({"military", "police"}), frozenset({"rebels", "criminal"})
DETERMINING = frozenset({"det", "poss"})
MEANWHILE = frozenset({"as", "while", "when"})
ACTIVITIES = frozenset({"activity"})  # "jailed for kidnapping nuns and other such activities"
MEANS = ("weapon", "bomb", "mine", "rocket", "artillery", "shellfire", "firearm", "grenade")


def doers_of_deeds(trigger: Trigger, actors: list[Token]) -> list[Token]:
    """Return the actors with every deed among them replaced by its doer, and facts left out."""
    if trigger.sense.event_type not in FORCE | {EventType.MOBILIZE}:
        said = trigger.sense.event_type in VERBAL_TYPES  # no attack admits or demands anything
        told = [t for t in actors if t.lower_ not in classes()["fact_pronoun"]]
        return [t for t in told if not (said and _is_attack(t))]
    found: list[Token] = []
    for actor in actors:
        if is_event_noun(actor):
            found += _behind(actor)
        elif _is_of(craft := _one_of(actor), HARDWARE) and not _is_suicidal(craft):
            found += [craft] if _is_crewed(craft) else _behind(craft) or _owners(craft) or [craft]
        elif _is_means(actor):
            found += _users(actor) or [actor]
        elif actor.lower_ not in classes()["fact_pronoun"]:
            found.append(actor)
    return found or _of_circumstance(trigger.head)


def _one_of(part: Token) -> Token:
    """Return of what a number names some: "one of its jets"; else the word itself."""
    of = slots.fill(part, "of") if part.pos_ in {"NUM", "DET", "PRON"} else []
    return of[0] if of else part


def of_main_clause(trigger: Trigger) -> list[Token]:
    """Return who did what a participle tells, where it hangs on what went on meanwhile.

    "They stormed the camp as nuns were praying, killing two": the nuns killed nobody. Nor did they
    in "nuns marched to the port, where guards fired at them, killing two".
    """
    effect = trigger.head
    while effect.dep_ == "conj" and effect.tag_ == "VBG":
        effect = effect.head
    meanwhile = effect.head
    if trigger.sense.event_type is EventType.ASSAULT and (attack := _attack_before(effect)):
        return syntax.subjects(attack)
    if (effect.dep_, effect.tag_, meanwhile.dep_) != ("advcl", "VBG", "advcl"):
        return []
    if not any(c.lower_ in MEANWHILE for c in tree.children(meanwhile, "mark", "advmod")):
        return []
    main = read_token(meanwhile.head)
    violent = main is not None and main.sense.event_type is EventType.ASSAULT
    quiet = trigger.sense.event_type is EventType.ASSAULT and type_of(meanwhile) not in FORCE
    return syntax.subjects(meanwhile.head) if violent and quiet else []


def _attack_before(effect: Token) -> Token | None:
    """Return the attack told in a clause right before its effect: "…, where guards fired, killing".

    None where the effect hangs on an attack itself.
    """
    verb, first = effect.head, effect.left_edge
    if (effect.dep_, effect.tag_) != ("advcl", "VBG") or first.i == 0 or first.nbor(-1).text != ",":
        return None
    if verb.i > effect.i or type_of(verb) is EventType.ASSAULT:
        return None
    before = verb.doc[verb.i + 1 : first.i - 1]
    told = [t for t in before if t.dep_ == "relcl" and t.right_edge.i + 2 == first.i]
    where = [t for t in told if any(c.lower_ == "where" for c in tree.children(t, "advmod"))]
    return where[-1] if where and type_of(where[-1]) is EventType.ASSAULT else None


def who_takes_part(protest: Token) -> list[Token]:
    """Return who does something in a protest: "residents, in a march to the port, accused him"."""
    link = protest.head
    if protest.dep_ != "pobj" or link.lower_ not in {"at", "in"} or tree.is_known(protest):
        return []
    verb = link.head if link.head.pos_ == "VERB" else link.head.head
    doers = [c for c in tree.children(verb, "nsubj") if c.i < link.i < verb.i]
    aside = link.i > 0 and link.nbor(-1).text == ","
    return doers if aside and verb.pos_ == "VERB" else []


def deed_it_was_done_in(attack: Token) -> Token | None:
    """Return the verb of force that an attack is told with: "shot two men in an ambush".

    None where it is "the" attack, which may be the others' ("shot two men in the attack"), where
    somebody is behind it, and for a fight, which two sides have.
    """
    link, verb = attack.head, attack.head.head
    if attack.dep_ != "pobj" or link.lower_ != "in" or attack.lemma_.lower() in classes()["fight"]:
        return None
    known = any(c.dep_ in DETERMINING and c.lower_ not in INDEFINITE for c in attack.children)
    behind = any(c.lower_ in {"by", "from"} for c in tree.children(attack, "prep"))
    by = any(c.i < link.i for c in tree.children(verb, "agent"))
    told = by or (bool(syntax.direct_objects(verb)) and not tree.children(verb, "auxpass"))
    if known or behind or not told or verb.i > link.i or not _is_attack(attack):
        return None
    return verb if type_of(verb) is EventType.ASSAULT else None


def victims(targets: list[Token]) -> list[Token]:
    """Return the targets of violence with each attack among them replaced by who is behind it.

    "Repelled the raid by the militia" is done to the militia, "repelled the raid" to the raid.
    """
    found: list[Token] = []
    for target in targets:
        met = target.head.lemma_ in classes()["repelling"]
        attackers = _behind(target) if _is_attack(target) else []
        found += attackers or ([target] if met or not _is_attack(target) else [])
    deeds = classes()["deed"] | classes()["crimes"] | ACTIVITIES
    others = [t for t in found if t.lemma_.lower() not in deeds]
    return others or found  # "the murder of students and the threats against others"


def _is_attack(token: Token) -> bool:
    """Tell whether a noun is itself violence of the lexicon; crowds and marches can be attacked."""
    return is_event_noun(token) and type_of(token) is EventType.ASSAULT


def _behind(noun: Token) -> list[Token]:
    """Return whose deed or weapon a noun is: "the army's raid", "mortar fire from the hills"."""
    fight = noun.lemma_.lower() in classes()["fight"]
    for slot in (*BEHIND, OPPONENT) if fight else BEHIND:
        found = [t for t in slots.fill(noun, slot) if t.pos_ in tree.NOUN_TAGS]
        people = [c for t in _nearest(found, noun) for c in tree.conjuncts(t) if not _is_means(c)]
        if people:
            return people
    return [c for t in committers(noun) or _lenders(noun) for c in tree.conjuncts(t)]


def _lenders(noun: Token) -> list[Token]:
    """Return who does a deed by the verb it stands with: "responded with raids that killed six"."""
    verb, role = lending_verb(noun)
    return syntax.subjects(verb) if verb is not None and role == "actor" else []


def lending_verb(noun: Token) -> tuple[Token | None, str]:
    """Return the verb that lends a deed its subject, and as what: "launched an attack", "actor".

    Args:
        noun: The head of the deed, or one coordinated with it or counted by it ("a series of").

    Returns:
        The verb and "actor" or "target"; (None, "") where none lends it anything.
    """
    deed = noun
    while (noun.dep_ == "conj" and noun.head.pos_ == "NOUN") or _is_of_series(noun):
        noun = noun.head if noun.dep_ == "conj" else noun.head.head
    verb, lemma = noun.head, noun.head.lemma_.lower()
    if noun.dep_ == "pobj" and noun.head.head.pos_ in VERBS:
        verb = noun.head.head
        lemma = f"{verb.lemma_.lower()} {noun.head.lower_}"
    elif noun.dep_ not in {"dobj", "nsubjpass", "attr"}:
        return None, ""
    bare = noun == deed and tree.is_bare(deed)
    role = None if is_news_of(verb, noun) else support_role(lemma, bare=bare)
    return (verb, role) if role is not None else (None, "")


def _is_of_series(noun: Token) -> bool:
    """Tell whether a noun says what a row of deeds is of: "began a series of attacks"."""
    of = noun.head
    return noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_ in classes()["row_of"]


def _nearest(owners: list[Token], noun: Token) -> list[Token]:
    """Keep the forces among a noun's modifiers: "a Nigerian army drone" is the army's."""
    named = [
        owner
        for t in owners
        for owner in (slots.fill(t, "compound") if t.lower_ in KINDS_OF_CRAFT else [t])
    ]
    forces = [t for t in named if t.head == noun and t.lemma_.lower() in slots.forces()]
    return forces or named


def committers(deed: Token) -> list[Token]:
    """Return by whom a verb says that a deed was done: "the raid staged on Monday by rebels".

    What is committed is the deed, also where the parser hung the clause on its victim ("the murder
    of two nurses perpetrated by rebels"), or took the clause for the main one.
    """
    for noun in (deed, *slots.fill(deed, "of")):
        verbs = tree.children(noun, "acl", "relcl")
        verbs += [noun.head] if noun.dep_ == "nsubj" and noun.head.pos_ == "VERB" else []
        for verb in verbs:
            lemma = verb.lemma_.lower()
            carries = support_verbs().get(lemma) == "actor" and noun == deed
            if (carries or lemma in classes()["committing"]) and (doers := syntax.agents(verb)):
                return doers
    return []


def _is_crewed(craft: Token) -> bool:
    return craft.lemma_.lower() in classes()["crewed"]


def _is_suicidal(noun: Token) -> bool:
    """Tell whether a "bomber" is somebody, not a plane."""
    return any(c.lower_ == "suicide" for c in noun.children)


def _users(weapon: Token) -> list[Token]:
    """Return who used a weapon: "rockets fired by the rebels", "the army's shells"."""
    verbs = tree.children(weapon, "acl")
    verbs += [weapon.head] if weapon.dep_ in NOMINAL_SUBJECTS else []
    fired = [t for verb in verbs if syntax.is_passive(verb) for t in syntax.agents(verb)]
    owners = fired or slots.fill(weapon, "poss")
    owners = owners or [t for t in slots.fill(weapon, "compound") if slots.is_known_doer(t)]
    return [c for t in _nearest(owners, weapon) for c in tree.conjuncts(t)]


def _owners(craft: Token) -> list[Token]:
    """Return whose a craft is: "drones of the People's Front dropped a bomb"."""
    whose = slots.fill(craft, "of")
    return [t for t in whose if t.pos_ == "PROPN" or slots.is_known_doer(t)]


def _of_circumstance(head: Token) -> list[Token]:
    """Return who is behind what a passive happened in: "were killed in army raids", "died in"."""
    if not syntax.is_passive(head) and head.lemma_ not in classes()["dying"]:
        return []
    for verb in _sharing(head):
        if users := _of_blast(verb) or _of_hands(verb):
            return users
        for preposition in CIRCUMSTANCE:
            for noun in syntax.prepositional(verb, preposition):
                if is_event_noun(noun) or _is_means(noun):
                    return [t for t in _behind(noun) if not _is_on_their_side(t, head)]
    return []


def _of_hands(verb: Token) -> list[Token]:
    """Return by whose hands somebody died: "nine were killed at the hands of the army"."""
    hands = (t for t in syntax.prepositional(verb, "at") if t.lower_ == "hands")
    return [c for hand in hands for t in slots.fill(hand, "of") for c in tree.conjuncts(t)]


def _of_blast(passive: Token) -> list[Token]:
    """Return whose weapon went off: "were killed when a bomb planted by rebels exploded"."""
    clauses = (c for c in tree.children(passive, "advcl") if c.tag_ in PAST)
    whens = (c for c in clauses if any(t.lower_ == "when" for t in tree.children(c, "advmod")))
    subjects = (s for c in whens for s in tree.children(c, "nsubj"))
    return [u for s in subjects if _is_means(s) for u in _users(s)]


def _is_on_their_side(doer: Token, passive: Token) -> bool:
    """Tell whether it befell the doer's own: "a guard was hurt in a gunfight with troops".

    "A rebel was killed in an attack by city rebels" as well, unless they are called others.
    """
    sector, hurt = _sector(doer), syntax.surface_subjects(passive)
    if sector in UNIFORMED:
        return sector in map(_sector, hurt)
    fellows = [t for t in hurt if t.lemma_.lower() == doer.lemma_.lower()]
    bare = all(c.dep_ in {"det", "nummod"} or c.i > t.i for t in fellows for c in t.children)
    others = any(c.lower_ in classes()["other_side"] for c in doer.children)
    return sector in ARMED and bool(fellows) and bare and not others


def _sector(noun: Token) -> str | None:
    known = nouns().get(noun.lemma_.lower())
    return known.sector if known is not None else None


def _sharing(passive: Token) -> list[Token]:
    """Return passives of one circumstance: "nine were killed and six hurt in a raid"."""
    joined = [c for c in tree.children(passive, "conj") if c.tag_ in PAST]
    others = [n for s in tree.children(passive, "nsubjpass") for n in tree.children(s, "conj")]
    others += [c for c in tree.children(passive, "conj") if c.pos_ in {"NOUN", "NUM"}]
    return [passive, *joined, *(v for n in others for v in tree.children(n, "acl"))]


def _is_means(token: Token) -> bool:
    return _is_of(token, MEANS) or is_gunfire(token)


def _is_of(token: Token, names: tuple[str, ...]) -> bool:
    """Tell whether a noun is in one of the lexicon's word classes."""
    forms = {token.lemma_.lower()}
    if token.tag_ == "NNPS":
        forms.add(token.lower_.removesuffix("s"))  # spaCy leaves "Helicopters" as it is
    return any(forms & classes()[name] for name in names)
