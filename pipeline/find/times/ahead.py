"""Whether the words around a time put it ahead of publication: "will meet on Monday"."""

import re

GATHERINGS = (
    "strikes?|stoppages?|walkouts?|march(?:es)?|rally|rallies|protests?|demonstrations?|elections?|"
    "votes?|referendum|runoff|talks|meetings?|summits?|hearings?|sessions?"
)
FUTURE = re.compile(
    r"\b(?:will|shall|won't|going to|to be held|should be|must be|upcoming|ahead of|"
    r"(?:is|are|was|were|be|been) (?:expected|due|scheduled|set|planned|slated|likely|"
    r"to take place)"
    r"(?: (?:to|for|on))?|(?:is|are) to [a-z]+|"
    r"(?:plans?|planned|expects?|hopes?|intends?|vows?|vowed|scheduled|slated|due) (?:to|for|"
    r"on))\b|'ll\b"
    r"|\b(?:calls?|called|calling) for (?:an?|another|new|more) (?:\w+ ){0,2}?(?:march|marches|"
    r"strikes?|protests?|rally|rallies|demonstrations?|elections?|votes?|referendum|talks) on\b"
    r"|\b(?:go|goes|heads?) to the polls\b"
    r"|\b(?:holds?|faces?) (?:an?|its|their|the)? ?(?:\w+ ){0,2}?(?:elections?|votes?|polls?|"
    r"runoff|referendum)\b"
    # "must leave the country by", "ordered him to resign by", "has until"
    r"|\b(?:must|should|ha(?:s|ve) to|(?:ordered|told|urged|wants?) (?:[a-z]+ ){1,4}to) (?!have\b)"
    r"(?:[a-z]+ ){1,7}?(?:by|before)(?=\s*$)|\bha(?:s|ve) until(?=\s*$)"
    r"|\bplans? (?:an?|another|new|more|further) (?:\w+ ){1,3}?(?:for|on|in)(?=\s*(?:the )?$)"
    # "said the army would leave in April", "warned that it would have to stop in May"
    r"|\b(?:said|says|told|announced|added|promised|pledged|confirmed|warned|threatened)\b"
    r"[^.;]{0,60}?\bwould(?! have\b(?! to\b))\b"
    # "promised to end it by Friday"
    r"|\b(?:promis|pledg|vow)(?:es|ed|e)\b[^.;:]{0,60} (?:by|before|until)(?=\s*(?:the )?$)"
    # "when the inquiry resumes on 23 March"
    r"|\b(?:resumes|reopens|reconvenes|begins|opens|expires) (?:on|in)(?=\s*(?:the )?$)"
    # "called a strike for June", "may fly to Oslo on Monday"
    rf"|\b(?:{GATHERINGS}) for(?=\s*(?:the )?$)"
    r"|\b(?-i:may|might) (?!have\b)[a-z]{2,20}(?: (?:to|in|with) \w{2,20})? "
    r"(?:on|in|by|before|until)(?=\s*(?:the )?$)",
    re.IGNORECASE,
)
YET_TO_COME = re.compile(  # as seen from the day of the report
    r"\b(?:will|shall|won't|(?:is|are) (?:expected|due|scheduled|set|planned|likely) to"
    r"|(?:plan|hope|expect|intend|want|aim)s? to)\b[^;:]{0,120}$"
)
REPORT = re.compile(
    r"\b(?:said|says|told|announced|reported|added|according to)\b"
    r"|, (?:was|were|has|have|had)\b"  # "whom they had vowed to kill, were freed on"
    # "will honour those who were killed on"
    r"|\b(?:who|which|that|where) (?:was|were|had)\b(?! (?:to|due|set|expected|scheduled)\b)"
    # "would free a man it seized on"
    r"|\b(?:it|they|he|she|who|which) (?:[a-z]{2,20}ed|took|held|shot)\b(?! (?:to|for)\b)"
    # "is to be held under the deal signed in Oslo on"
    r"|(?<!be )(?<!ly )(?<!and )\b(?:signed|reached|struck|concluded|adopted|brokered) "
    r"(?:in|at|on|by|between)\b",
    re.IGNORECASE,
)
PAST = re.compile(  # "the talks, due to resume today, collapsed on"
    r", (?:[a-z]{2,20}ed|began|broke|came|fell|held|met|took|went)\b"
)
INSERTED = re.compile(r", (?:(?:[a-z]+ )?(?:which|who|whom|whose) [^,;]{0,60})?$")


def lies_ahead(before: str, after: str) -> bool:
    """Tell whether the words of a sentence around a time put it ahead, not their report.

    Args:
        before: The words of the sentence before the time.
        after: Those behind it.
    """
    before, after = before[-90:], after[:90]
    if cue := FUTURE.search(before):
        aside = INSERTED.search(before[: cue.start()])
        inserted = aside is not None and PAST.search(before, cue.end())
        return not (inserted or REPORT.search(before, cue.end()))
    if len(before.split()) > 2:
        return False
    cue = FUTURE.search(after)
    return cue is not None and not REPORT.search(after, 0, cue.end())


def is_yet_to_come(before: str) -> bool:
    """Tell whether the words before a time say what will be: "the crew will return … later"."""
    return bool(YET_TO_COME.search(before))
