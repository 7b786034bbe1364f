"""Chains of names: the same one under full name, family name, acronym, alias, another spelling."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from pipeline.knowledge import actors
from pipeline.knowledge.word_classes import classes
from pipeline.parse.tokens import Token
from pipeline.resolve.entities.acronyms import forget_namesakes
from pipeline.resolve.entities.model import NAME, PLACES, POSSESSIVE, Chain, Mention
from pipeline.resolve.entities.owners import is_somebodys_relative
from schemas.vocabulary import GROUPS, ActorKind

Name = tuple[str, ...]  # the words of a name in small letters; of a known actor ("", its name)
SENIOR = frozenset({"sr", "sr.", "senior"})
JUNIOR = frozenset({"jr", "jr.", "junior"})


def chain_names(mentions: Iterable[Mention]) -> list[Chain]:
    """Return the chains of all proper names of a document."""
    names = [m for m in mentions if m.form is NAME]
    forget_namesakes(names)
    groups: dict[Name, list[Mention]] = defaultdict(list)
    for mention in names:
        groups[_key(mention)].append(mention)
    chains = {key: _chain(group) for key, group in groups.items()}
    holding = _names_holding(chains)
    _merge_acronyms(chains, names)
    _merge_bodies(chains, holding)
    _merge_spellings(chains)
    _note_parents(names)
    _assign_short_names(chains, holding)
    return list(dict.fromkeys(c for c in chains.values() if c.mentions))


def _names_holding(names: Iterable[Name]) -> dict[str, list[Name]]:
    """Return the names that hold each word, in their order."""
    holding: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        for word in set(name):
            holding[word].append(name)
    return holding


def _key(mention: Mention) -> Name:
    """Return what equal names have in common."""
    if mention.actor is not None:
        return ("", mention.actor.name)
    return mention.words


def _chain(mentions: Iterable[Mention]) -> Chain:
    chain = Chain()
    for mention in mentions:
        chain.add(mention)
    return chain


def _merge_acronyms(chains: dict[Name, Chain], names: list[Mention]) -> None:
    """Join "National Resistance Front (FNR)" and later "FNR"; letters need not be the initials."""
    before: Mention | None = None
    for mention in names:
        if before is not None and _bracketed_acronym(before, mention):
            assert before.chain is not None
            _replace(chains, mention.chain, before.chain)
        before = mention
    full = [c for k, c in chains.items() if len(k) > 2 and k[0]]
    for key, chain in list(chains.items()):
        if len(key) == 1 and chain.mentions and _is_acronym(chain.mentions[0]):
            fits = {c for c in full if c.mentions and _initials(c) == key[0].replace(".", "")}
            if len(fits) == 1:
                _replace(chains, chain, fits.pop())


def _replace(chains: dict[Name, Chain], old: Chain | None, new: Chain) -> None:
    """Let a chain go into another one, under all its keys."""
    if old is None or old is new or not old.mentions:
        return
    new.absorb(old)
    for key, chain in chains.items():
        if chain is old:
            chains[key] = new


def _is_acronym(mention: Mention) -> bool:
    text = mention.text.replace(".", "")
    return len(text) > 1 and text.isupper() and text.isalpha()


def _initials(chain: Chain) -> str:
    words = max((m.words for m in chain.mentions), key=len)
    return "".join(w[0] for w in words if w not in {"of", "the", "for", "and", "-"})


def _bracketed_acronym(name: Mention, acronym: Mention) -> bool:
    """Tell whether a name is followed by its short form in brackets."""
    tokens = name.head.doc.tokens
    return (
        0 < acronym.start - name.end <= 2
        and tokens[acronym.start - 1].text == "("
        and acronym.end < len(tokens)
        and tokens[acronym.end].text == ")"
        and len(acronym.words) == 1
        and _is_acronym(acronym)
        and len(name.words) > 1
        and (acronym.actor is None or name.actor is None)
    )


def _merge_bodies(chains: dict[Name, Chain], holding: dict[str, list[Name]]) -> None:
    """Join shortened names of bodies: the longer one adds a state before or "of X" behind."""
    for key in sorted(chains, key=len):
        chain = chains[key]
        if not chain.mentions or not key[0] or chain.kind is ActorKind.PERSON:
            continue
        if len(key) < 2 and not any(POSSESSIVE in k for k in holding[key[0]]):
            continue
        extended = (chains[k] for k in holding[key[0]] if _extends(k, key))
        longer = {c for c in extended if c is not chain and c.mentions}
        if len(longer) == 1:
            _replace(chains, chain, longer.pop())


def _extends(longer: Name, shorter: Name) -> bool:
    """Tell whether a body's name is another one with its country put in."""
    n = len(shorter)
    if len(longer) <= n:
        return False
    if longer[-n:] == shorter:
        of_state = longer[-n - 1] == POSSESSIVE
        return of_state or all(w in actors.demonyms() or w in {"the"} for w in longer[:-n])
    return longer[:n] == shorter and longer[n] == "of"


def _merge_spellings(chains: dict[Name, Chain]) -> None:
    """Join one-letter variants of a rare name ("Panjsher"), never two known actors."""
    keys = [k for k in chains if k[0] and chains[k].mentions]
    alike: dict[tuple[int, str], list[Name]] = defaultdict(list)  # in length and first letter
    for key in keys:
        alike[len(key), key[0][0]].append(key)
    for one in keys:
        others = alike[len(one), one[0][0]]
        del others[0]  # `one` itself: what is left are the names behind it
        for other in others:
            first, second = chains[one], chains[other]
            if first is second or not (first.mentions and second.mentions):
                continue
            if _compatible(first, second) and _same_but_one_letter(" ".join(one), " ".join(other)):
                big, small = sorted((first, second), key=lambda c: -len(c.mentions))
                _replace(chains, small, big)


def _same_but_one_letter(one: str, other: str) -> bool:
    """Tell whether two long words differ by one letter, not the first."""
    if "." in one + other:
        return False  # abbreviations differ by a letter ("N.C.", "S.C.")
    if min(len(one), len(other)) < 6 or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    if one[-1] != other[-1] and "s" in (one[-1], other[-1]):
        return False
    i = 0
    while i < min(len(one), len(other)) and one[i] == other[i]:
        i += 1
    a, b = one[i:], other[i:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:]


def _compatible(one: Chain, other: Chain) -> bool:
    """Tell whether two chains can be of one kind."""
    if one.actor is not None and other.actor is not None:
        return one.actor.name == other.actor.name
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or None in kinds or kinds <= PLACES or kinds <= GROUPS


def _note_parents(names: list[Mention]) -> None:
    """Note "X, son of Y" and "X is the son of Y": X is younger than Y."""
    at = {m.index: m for m in names}
    for child in names:
        for word in _said_of(child):
            if word.lemma_.lower() not in {"son", "daughter"} or child.chain is None:
                continue
            parent = _name_of_parent(word, at)
            if parent is not None and parent.chain is not child.chain:
                child.chain.parent = parent.chain


def _said_of(mention: Mention) -> list[Token]:
    """Return the nouns in apposition to a name or predicated of it."""
    head = mention.head
    found = [c for c in head.children if c.dep_ == "appos"]
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        found += [c for c in head.head.children if c.dep_ == "attr"]
    return found


def _name_of_parent(word: Token, at: dict[int, Mention]) -> Mention | None:
    """Return the name in the of-phrase of "son"."""
    for prep in word.children:
        if prep.dep_ == "prep" and prep.lower_ == "of":
            return next((at[t.i] for t in prep.subtree if t.i in at), None)
    return None


def _assign_short_names(chains: dict[Name, Chain], holding: dict[str, list[Name]]) -> None:
    """Give each family or given name standing alone to the fuller name it most likely shortens."""
    for key in sorted((k for k in chains if k[0]), key=len):
        chain = chains[key]
        core = tuple(w for w in key if w not in SENIOR | JUNIOR)
        if not chain.mentions or chain.actor is not None or not 0 < _length(core) <= 2:
            continue
        longer = {k: chains[k] for k in holding[core[0]] if len(k) > len(core) and k[0]}
        fuller = _fuller(longer, chain, key, core) if longer else []
        if not fuller or (len(fuller) == 1 and not _compatible_person(chain, fuller[0])):
            continue
        stands = any(_is_a_relative_of(full, chain) for full in fuller)
        stands = stands and not any(_is_known_before(full, chain) for full in fuller)
        known = _known_by_short_name(chain, fuller)
        for mention in list(chain.mentions):
            if stands and not any(_is_addressed_as(mention, c) for c in fuller):
                continue
            target = _choose(mention, fuller, known)
            if target is not None and not _is_namesake(mention, core, target):
                chain.drop(mention)
                mention.country = None  # that of a place which bears the name
                target.add(mention)
                target.believe(ActorKind.PERSON, 2)
                target.mentions.sort(key=lambda m: m.start)


def _length(name: Name) -> int:
    """Return how many words a name has: "Ruiz-Bravo" is one."""
    return sum(1 for word in name if word != "-") - name.count("-")


def _is_namesake(mention: Mention, core: Name, full: Chain) -> bool:
    """Tell whether a given name is that of somebody new: introduced here, or before the full name.

    "José, a bus driver, said" is not the José Alvarez whom another paragraph quotes.
    """
    if any(m.words[-len(core) :] == core for m in full.mentions if len(m.words) > len(core)):
        return False  # a family name
    if any(_introduces(word) for word in _said_of(mention)):
        return True
    return mention.sentence > 0 and full.last_before(mention.index) is None


def _introduces(noun: Token) -> bool:
    """Tell whether an apposition makes somebody known: "a bus driver", an age."""
    return noun.pos_ == "NUM" or any(c.lower_ in {"a", "an"} for c in noun.children)


def _fuller(longer: dict[Name, Chain], chain: Chain, key: Name, core: Name) -> list[Chain]:
    """Return the chains of persons' longer names that end, else begin, with these words."""

    def search(fits: Callable[[Name], bool]) -> list[Chain]:
        return list(
            dict.fromkeys(
                c for k, c in longer.items()
                if fits(k) and c not in (chain, chain.parent) and c.mentions and k != key
                and _may_be_person(c, k)
            )
        )  # fmt: skip

    return (
        search(lambda k: k[-len(core) :] == core and (len(core) == 1 or not _is_full(core)))
        or search(lambda k: len(core) == 1 and core[0] in k[1:] and "-" not in k and "al" not in k)
        or search(lambda k: len(core) == 2 and _only_initials_between(k, core))
        or search(lambda k: k[: len(core)] == core and _may_be_cut(chain, core))
    )


def _may_be_cut(chain: Chain, core: Name) -> bool:
    """Tell whether a name may be the beginning of a longer one.

    Two words are not where they name a parent: in "the daughter of Ann Roe", Ann Roe Lund is hers.
    """
    if len(core) > 1 and any(is_somebodys_relative(m.head) for m in chain.mentions):
        return False
    return chain.kind in {ActorKind.PERSON, None}


def _is_full(words: Name) -> bool:
    """Tell whether a name of several words begins with a given name: then it needs no more."""
    return words[0] in actors.sure_given_names()


def _may_be_person(chain: Chain, words: Name) -> bool:
    """Tell whether a name can be a person's, also where spaCy took it for a body's."""
    if chain.kind is ActorKind.PERSON:
        return True
    if chain.actor is not None or len(words) > 3 or any(m.place for m in chain.mentions):
        return False
    return not any(w in actors.nouns() or w in actors.portfolios() or w == "of" for w in words)


def _only_initials_between(longer: Name, core: Name) -> bool:
    """Tell whether a name is another with initials put in (John F. Doe).

    A whole name between given name and family name may make it a relative's.
    """
    return (longer[0], longer[-1]) == core and all(len(w.strip(".")) == 1 for w in longer[1:-1])


def _compatible_person(short: Chain, full: Chain) -> bool:
    """Tell whether a short name can be this person's, places and titles considered."""
    if short.gender and full.gender and short.gender != full.gender:
        return False
    if any(m.place for m in short.mentions) and not short.kinds.get(ActorKind.PERSON):
        return short.kinds.get(ActorKind.PLACE, 0) <= 3 * len(
            short.mentions
        ) and not _stands_in_place(short)
    return True


def _stands_in_place(chain: Chain) -> bool:
    """Tell whether a name follows "in", "at", "near": a place that shares a person's name."""
    return any(
        m.head.dep_ == "pobj" and m.head.head.lower_ in {"in", "at", "near", "from", "across", "to"}
        for m in chain.mentions
    )


def _is_a_relative_of(full: Chain, short: Chain) -> bool:
    """Tell whether a fuller name is not that of the family name's bearer, who has another title.

    "President Doe" is an introduction: "first lady Jane Doe", named behind it, is somebody else.
    """
    before = [m for m in short.mentions if m.nouns and m.index < full.mentions[0].index]
    return bool(before and full.nouns) and not any(m.nouns & full.nouns for m in before)


def _is_known_before(full: Chain, short: Chain) -> bool:
    """Tell whether who has the title of a family name was told by the full name before."""
    first = full.mentions[0].index
    return any(m.nouns & full.nouns and first < m.index for m in short.mentions)


def _is_addressed_as(mention: Mention, full: Chain) -> bool:
    """Tell whether a short name has the gender or title of a fuller one ("Mrs. Doe")."""
    return bool(mention.nouns & full.nouns or (mention.gender and mention.gender == full.gender))


def _told_apart(mention: Mention, fuller: list[Chain]) -> list[Chain]:
    """Return the fuller names that title or gender of a short name speak for, where not for all."""
    fits = [c for c in fuller if _is_addressed_as(mention, c)]
    return fits if len(fits) < len(fuller) else []


def _known_by_short_name(short: Chain, fuller: list[Chain]) -> list[Chain]:
    """Return who is also called by title and family name; a relative keeps the full name."""
    return list(dict.fromkeys(c for m in short.mentions for c in _told_apart(m, fuller)))


def _is_somebodys_kin(chain: Chain, fits: list[Chain]) -> bool:
    """Tell whether somebody is named as kin of who was named before: "his wife, Ann Roe".

    Ann Roe keeps her full name; "Roe" alone is her husband, whom the text tells of. So is it the
    son in "Otto Roe, the son of the late general Emil Roe".
    """
    if any(c.parent is chain for c in fits):
        return True
    first = chain.mentions[0]
    above = [first.head.head] if first.head.dep_ == "appos" else []
    before = [c for c in first.head.children if c.dep_ == "compound"]
    named = (word.lemma_.lower() for word in (*above, *before, *_said_of(first)))
    kin = any(lemma in classes()["relatives"] for lemma in named)
    return kin and any(c.mentions[0].index < first.index for c in fits if c is not chain)


def _choose(mention: Mention, fuller: list[Chain], known: list[Chain]) -> Chain | None:
    """Return whom a shortened name means: by Sr. or Jr., title, gender, no kin, who was named last.

    Args:
        mention: The short name.
        fuller: Whom it can mean, by the full names of the document.
        known: Those of them who are called by title and family name elsewhere.
    """
    if len(fuller) > 1:
        if SENIOR & set(mention.words) or JUNIOR & set(mention.words):
            elder = [c.parent for c in fuller if c.parent in fuller]
            younger = [c for c in fuller if c.parent in fuller]
            wanted = elder if SENIOR & set(mention.words) else younger
            if len(wanted) == 1:
                return wanted[0]
        titled = [c for c in fuller if mention.nouns & c.nouns]
        fits = titled or fuller
        gendered = [c for c in fits if not mention.gender or c.gender in {None, mention.gender}]
        fits = gendered or fits
        fits = [c for c in fits if not _is_somebodys_kin(c, fits)] or fits
        fuller = known if known and len(fits) == len(fuller) else fits
    before = [(m.index, c) for c in fuller if (m := c.last_before(mention.index)) is not None]
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    return min(fuller, key=lambda c: c.mentions[0].index)
