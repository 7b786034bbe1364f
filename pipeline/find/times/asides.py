"""Years that only say which thing or who is meant: the story told does not move to them."""

import re

TELLS_WHO = re.compile(r", (?:who|which|whose|whom|where)\b[^,;:()]{0,120}$")
OF_BEFORE = re.compile(  # "a step that it had urged in vain in 2016, when"
    r"(?<!said )\b(?:that|which|who|whom) (?:[a-z]+ ){0,4}had [^.,;:()]{0,80}$", re.IGNORECASE
)
OF_THE_STORY = re.compile(r"\b(?:the|an?|its|his|her|their|this|that) $", re.IGNORECASE)
OF_A_YEAR = re.compile(r"\b[a-z]{3,} of $")  # "over the protests of 2022"
UP_TO_NOW = re.compile(
    r"\b(?:has|have) (?:\w{1,20}ly |also |since )?\w{1,20}(?:ed|en|un|nt|d)\b[^;:]{0,120}$"
)
NAMED_AFTER = re.compile(
    r" (?!(?:and|or|to|until|when|while|as|by|in|on|at|was|were|had|the)\b)[a-z]"
)
RANKED = re.compile(  # "the worst attack since the bombing of a hotel in X in 2002"
    r"\b(?:first|last|most|worst|best|only|[a-z]{3,}est) [^.;:]{0,80}"
    r"\bsince (?:the|an?|one|its|his|her|their) [^.;:]{0,120}$"
)


def is_its_name(before: str, after: str) -> bool:
    """Tell whether a year is part of a name: "the May 1968 riots", "a 2016 deal"."""
    return bool(OF_THE_STORY.search(before) and NAMED_AFTER.match(after))


def is_beside_the_news(before: str, after: str) -> bool:
    """Tell whether a year in news only names something: "over the protests of 2022", "a 2016 deal".

    So it does behind what has been done up to now: "has asked for a trial over deaths in 2017",
    and where it says who somebody is: "the rebels, who took the port in 2014, have attacked", or
    what they had done.
    """
    if any(words.search(before) for words in (OF_A_YEAR, UP_TO_NOW, OF_BEFORE)):
        return True
    return _tells_who(before, after) or is_its_name(before, after)


def only_names_it(before: str, after: str) -> bool:
    """Tell whether a year before the story's only says which thing is meant.

    "At X, where he met him in 2010.", "under the Press Act (1923)", "the worst since the fire of
    2002".
    """
    in_brackets = before.endswith("(") and after.startswith((") ", "),"))
    return in_brackets or _tells_who(before, after) or bool(RANKED.search(before))


def _tells_who(before: str, after: str) -> bool:
    """Tell whether a clause that ends here says who or which it is."""
    return bool(TELLS_WHO.search(before)) and after[:1] in {"", ",", "."}
