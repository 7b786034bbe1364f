"""Dates of what somebody answers: of the time that he was asked about."""

import re

from pipeline.find.grammar.tense import Tense, own_tense
from pipeline.resolve.dates.scenes import Scene, is_closed, is_old
from pipeline.resolve.dates.values import dated
from schemas.event import EventDate
from schemas.vocabulary import DateBasis

QUESTION = re.compile(r"Q(?:uestion)?[.:] ")
ANSWER = re.compile(r"A(?:nswer)?[.:] ")


def of_its_question(scene: Scene) -> EventDate | None:
    """The year that was asked about: "Q. In 2002 you led a raid. A. Yes. They shot ten men"."""
    parsed, index = scene.parsed, int(scene.parsed.block_of[scene.mention.head.i])
    if not index or own_tense(scene.verb) is not Tense.PAST:
        return None
    if not (
        ANSWER.match(parsed.blocks[index].tidy) and QUESTION.match(parsed.blocks[index - 1].tidy)
    ):
        return None
    told = [t for t in scene.times if int(parsed.block_of[t.span.start]) in (index - 1, index)]
    told = [t for t in told if t.span.start < scene.mention.head.i and is_closed(t)]
    return dated(told[-1], DateBasis.CONTEXT) if told and is_old(told[-1], scene) else None
