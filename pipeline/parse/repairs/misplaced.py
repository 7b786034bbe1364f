"""Words that hang on the wrong one of two: what was done, and to whom, beside who only stood near.

"Should halt the raids, prosecute guards": both are asked for. "Police charged miners who had
blocked a road and staged a rally": the miners staged it. "Villagers waited on roofs to be
evacuated": no roof was. "Took rings from a nun, the cook and a guard": nobody took the cook.
"""

from spacy.tokens import Doc, Token

from pipeline.knowledge.word_classes import classes
from pipeline.parse.labels import PAST
from pipeline.parse.repairs.moves import hand_over, hang
from pipeline.parse.repairs.one_person import is_somebody
from pipeline.parse.repairs.relations import COMMON, NAMES, children, has_auxiliary, has_subject

WHOSE, FEARED, FROM = "whose", "feared", "from"
CALLED = frozenset({"npadvmod", "dobj", "appos", "oprd", "pobj"})
BANS = frozenset({"ban", "bans", "moratorium", "prohibition"})
WAITING = frozenset({"wait", "waits", "waited", "waiting"})


def set_right_misplaced(doc: Doc) -> None:
    """Hang words on whom or what they tell of."""
    for token in doc:
        if token.dep_ in CALLED:
            _call(token)
        if token.dep_ == "npadvmod":
            _give_time(token)
        elif token.dep_ == "pobj" and token.lower_ in classes()["way_of_killing"]:
            _shoot(token)
        elif token.dep_ == "csubj" and token.lower_ == "aid":
            _name_helpers(token)
        elif token.dep_ == "conj":
            _rejoin(token)
        elif token.dep_ == "prep" and token.lower_ == "on" and token.i:
            _forbid(token)
        elif token.dep_ == "prep" and token.lower_ in {"in", "over"} and token.i:
            _suspect(token)
        elif token.lower_ == WHOSE and token.dep_ == "nsubj":
            _tell_whose(token)
        elif token.dep_ == "relcl" and token.tag_ == "VBN":
            _wait(token)
        elif token.dep_ == "pcomp" and token.tag_ == "VBG" and token.head.dep_ == "agent":
            _name_doers(token)
        elif token.dep_ == "acl" and token.lower_ in classes()["dispersing_by"]:
            _break_up(token)


def _suspect(link: Token) -> None:
    """Give a crime its suspect: in "arrested a suspect in the 2009 shooting" none was in 2009."""
    noun, deeds = link.nbor(-1), children(link, "pobj")
    of_verb = noun.lower_ in classes()["suspects"] and link.head == noun.head
    if of_verb and any(d.lower_ in classes()["suspected_of"] for d in deeds):
        link.head = noun


def _rejoin(word: Token) -> None:
    """Set right what is joined to another word."""
    if word.tag_ == "CD":
        _age(word)
        _take_some(word)
        return
    if word.tag_ in COMMON and word.head.tag_ == "JJ":
        _give_verb(word)
        return
    _ask_too(word)
    _demonstrate(word)
    if word.lower_ == FEARED:
        _fear(word)
    _take_from(word)


def _call(name: Token) -> None:
    """Set right what is called something, and what it is called."""
    if name.dep_ in {"oprd", "pobj"}:
        _judge(name)
    elif name.lower_ in classes()["untrue"]:
        _call_untrue(name)


def _judge(judged: Token) -> None:
    """Part what is judged from how: "called the raid cynical", "called the death of a cook cruel".

    The parser takes "raid" for a part of "cynical".
    """
    things = [c for c in children(judged, "compound") if c.i == judged.i - 1 and c.tag_ in COMMON]
    plain = judged.tag_ == "JJ" or (judged.tag_ == "NN" and judged.dep_ == "oprd")
    if not things or not plain or not children(judged, "det"):
        return
    verb = next((a for a in judged.ancestors if a.lower_ in classes()["calling_something"]), None)
    if verb is None or verb.i > judged.i or children(verb, "dobj"):
        return
    hand_over([c for c in judged.children if c.i < things[0].i], things[0])
    hang(things[0], judged.head, "dobj" if judged.dep_ == "oprd" else "pobj")
    hang(judged, verb, "oprd")


def _call_untrue(name: Token) -> None:
    """Give a verb what it calls somebody's words: "called the claim that they fled [a lie]"."""
    for verb in name.ancestors:
        words = children(verb, "dobj") if verb.lower_ in classes()["calling_something"] else []
        if words and words[0] != name and words[0].is_ancestor(name) and children(name, "det"):
            hang(name, verb, "oprd")
            return


def _give_time(time: Token) -> None:
    """Give a time before a perfect to the clause that it ends: "men held last week have fled"."""
    verb = time.head
    perfect = any(c.lower_ in {"has", "have"} and c.i > time.i for c in children(verb, "aux"))
    subjects = [c for c in children(verb, "nsubj", "nsubjpass") if c.i < time.i]
    if not perfect or len(subjects) != 1 or subjects[0].right_edge.i + 1 != time.left_edge.i:
        return
    clauses = [c for c in children(subjects[0], "acl", "relcl") if c.i < time.i]
    if clauses and clauses[-1].right_edge == subjects[0].right_edge:
        time.head = clauses[-1]


def _shoot(shot: Token) -> None:
    """Make a passive of what is read as a noun: "with one nun shot dead by guards"."""
    victims = [c for c in children(shot, "compound") if c.i == shot.i - 1]
    dead = any(t.lower_ == "dead" for t in shot.doc[shot.i + 1 : shot.i + 2])
    if not victims or not dead or shot.head.lower_ != "with":
        return
    shot.tag_, shot.dep_ = "VBN", "pcomp"
    victims[0].dep_ = "nsubjpass"
    hand_over((c for c in shot.children if c.i < victims[0].i), victims[0])


def _age(number: Token) -> None:
    """Let a second age be nobody: "two children aged 7 and 17 were freed"."""
    aged = [c for c in children(number.head, "acl") if c.lower_ == "aged" and c.i < number.i]
    ages = [a for c in aged for a in c.children if a.tag_ == "CD"]
    if ages:
        number.head = ages[-1]


def _take_some(number: Token) -> None:
    """Let some of others suffer what one does: "abducted a mayor and two of his aides"."""
    verb, some = number.head, [p for p in children(number, "prep") if p.lower_ == "of"]
    objects = [o for o in children(verb, "dobj") if o.right_edge.i == number.i - 2]
    link = number.nbor(-1)
    if objects and some and link.dep_ == "cc" and not has_subject(number):
        hang(number, objects[0], "conj")
        hang(link, objects[0], "cc")


def _name_helpers(aid: Token) -> None:
    """Let those who help lead: "Aid workers in Mali are preparing" tells of no aid to workers."""
    helpers = [c for c in children(aid, "dobj") if c.i == aid.i + 1 and is_somebody(c)]
    if helpers and not list(aid.lefts):
        hand_over((c for c in aid.children if c.i > helpers[0].i), helpers[0])
        hang(helpers[0], aid.head, "nsubj")
        hang(aid, helpers[0], "compound")
        aid.tag_ = "NN"


def _give_verb(noun: Token) -> None:
    """Give a verb its subject: "pleaded not guilty and the court, in Lund, ordered them held"."""
    verb = noun.head.head
    later = [c for c in children(verb, "conj") if c.i > noun.i and not has_subject(c)]
    link = noun.left_edge.nbor(-1) if noun.left_edge.i else noun
    opened = link.dep_ == "cc" and any(c.dep_ == "det" for c in noun.children)
    if not opened or len(later) != 1 or later[0].tag_ not in PAST or noun.head.dep_ != "acomp":
        return
    if noun.doc[noun.i + 1].text != ",":
        return
    hang(noun, later[0], "nsubj")
    link.head = verb
    hand_over((c for c in verb.children if noun.i < c.i < later[0].i and c.dep_ == "advcl"), noun)
    for clause in children(noun, "advcl"):
        clause.dep_ = "acl"


def _ask_too(verb: Token) -> None:
    """Let "should" govern a second verb: "should halt the raids, prosecute guards and …"."""
    first = verb.head
    asked = first.tag_ == "VB" and any(c.tag_ == "MD" for c in children(first, "aux"))
    if asked and verb.tag_ == "VBP" and not (has_subject(verb) or has_auxiliary(verb)):
        verb.tag_ = "VB"


def _demonstrate(verb: Token) -> None:
    """Let guards stage no rally: "police charged miners who had blocked a road and staged one"."""
    first, protest = verb, any(c.lower_ in classes()["called_for"] for c in children(verb, "dobj"))
    while first.dep_ == "conj" and first.head.tag_ in PAST and not has_subject(first):
        joined, first = first, first.head
    subjects = children(first, "nsubj")
    guards = bool(subjects) and all(s.lower_ in classes()["keeping_order"] for s in subjects)
    if not protest or not guards or first == verb:
        return
    told = [c for o in children(first, "dobj") for c in children(o, "relcl") if c.i < joined.i]
    if len(told) == 1 and told[0].tag_ in PAST:
        hang(joined, told[0], "conj")


def _fear(feared: Token) -> None:
    """Let what is feared befall those who are missing: "were missing and feared drowned"."""
    verb = feared.doc[min(feared.i + 1, len(feared.doc) - 1)]
    if verb.tag_ not in PAST or verb not in {feared.head.head, *feared.head.head.children}:
        return
    hang(feared, verb, "advmod")
    verb.tag_ = "VBN"
    for noun in children(verb, "nsubj"):
        noun.dep_ = "nsubjpass"


def _take_from(member: Token) -> None:
    """Give a list its like: "took rings from a nun, the cook and a guard" took no cook.

    So do the names behind a name: "bought debt from the Bank of Lund, the Port Fund and …".
    """
    thing = member.head
    comma = member.left_edge.i - 1
    if thing.tag_ not in COMMON or comma < 1 or member.doc[comma].text != ",":
        return
    links = [c for w in (thing, thing.head) for c in children(w, "prep") if thing.i < c.i < comma]
    whom = [o for c in links for o in children(c, "pobj") if o.right_edge.i == comma - 1]
    if whom and (_are_names(whom[-1], member) or _are_robbed(thing, whom[-1], member)):
        member.head = whom[-1]


def _are_names(first: Token, member: Token) -> bool:
    return first.tag_ in NAMES and member.tag_ in NAMES


def _are_robbed(thing: Token, first: Token, member: Token) -> bool:
    """Tell whether only two of three nouns are people, and something came from the first."""
    taken = first.head.lower_ == FROM and not is_somebody(thing)
    return taken and is_somebody(first) and is_somebody(member)


def _tell_whose(whose: Token) -> None:
    """Let "whose" do nothing: in "Chad, whose disputed vote led to a war" it disputed no vote."""
    described = whose.head
    behind = [c for o in children(described, "dobj") for c in children(o, "acl", "relcl")]
    verbs = [v for v in behind if v.i == v.head.i + 1 and v.tag_ in PAST]
    if described.i != whose.i + 1 or described.dep_ != "relcl" or len(verbs) != 1:
        return
    verb, noun = verbs[0], verbs[0].head
    hang(verb, described.head, "relcl")
    hang(noun, verb, "nsubj")
    hang(whose, noun, "poss")
    hang(described, noun, "amod")
    hand_over((c for c in described.children if c.i > verb.i), verb)
    described.tag_, verb.tag_ = "VBN", "VBD"


def _name_doers(gerund: Token) -> None:
    """Let a passive have doers, not a deed: in "blocked by striking nurses" nobody strikes them."""
    doers = [c for c in children(gerund, "dobj") if c.i == gerund.i + 1 and c.tag_ == "NNS"]
    if doers and is_somebody(doers[0]):
        hang(doers[0], gerund.head, "pobj")
        hang(gerund, doers[0], "amod")


def _forbid(on: Token) -> None:
    """Give what is banned to the ban: "imposed a ban on calling strikes" called none."""
    ban = on.nbor(-1)
    if ban.lower_ in BANS and ban.dep_ == "dobj" and ban.head == on.head:
        on.head = ban


def _wait(verb: Token) -> None:
    """Give what is waited for to who waits: "villagers waiting on roofs to be evacuated"."""
    place = verb.head
    waiting = place.head.head
    to_be = any(c.tag_ == "TO" for c in verb.children) and bool(children(verb, "auxpass"))
    if to_be and place.dep_ == "pobj" and waiting.lower_ in WAITING and not has_subject(verb):
        hang(verb, waiting, "xcomp")


def _break_up(gerund: Token) -> None:
    """Let who broke up a march arrest the marchers: "broke up a march arresting nine"."""
    march = gerund.head
    if march.dep_ == "dobj" and march.lower_ in classes()["called_for"] and has_subject(march.head):
        hang(gerund, march.head, "advcl")
