"""All rules of the grammar, and the words without which a rule need not be tried."""

from pipeline.find.times import absolute, anaphora, named, periods, ranges, relative
from pipeline.find.times.rule import Rule

RULES: tuple[Rule, ...] = (
    *named.RULES,
    *ranges.RULES,
    *absolute.RULES,
    *periods.RULES,
    *relative.RULES,
    *anaphora.RULES,
)
