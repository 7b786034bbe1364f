"""Articles that share their text are one voice."""

from pipeline.link.voices import sketch, voices

REPORT = (
    "The river rose by four metres in one night and carried away two bridges, the mayor said. "
    "Families in the lower town spent the night on roofs until boats of the coast guard came. "
    "Power was cut in eleven villages and the road to the harbour stays closed until Friday. "
    "Engineers from the capital are to examine the dam, which had been repaired only last year."
)
OTHER = (
    "Teachers in the northern province ended a strike of six weeks after the ministry agreed to "
    "pay arrears. Lessons are to begin again on Monday in all but three districts, where school "
    "buildings still shelter people who fled the fighting. The union called the deal a beginning "
    "and said that talks on pensions would go on in the autumn under a mediator from abroad."
)


def test_a_report_that_is_printed_again_is_the_same_voice() -> None:
    again = sketch("HARBOUR TOWN (Wire) - " + REPORT)
    assert voices([("a", sketch(REPORT)), ("b", again)]) == {"a": "a", "b": "a"}


def test_another_report_is_another_voice() -> None:
    assert voices([("a", sketch(REPORT)), ("b", sketch(OTHER))]) == {"a": "a", "b": "b"}


def test_texts_too_short_to_tell_are_voices_of_their_own() -> None:
    short = sketch("Two bridges fell.")
    assert voices([("a", short), ("b", short)]) == {"a": "a", "b": "b"}
