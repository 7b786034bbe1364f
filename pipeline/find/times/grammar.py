"""All rules of the grammar; of two that read the same words, the one that stands first wins."""

from pipeline.find.times import (
    absolute,
    anaphora,
    clocks,
    month_days,
    named,
    other_months,
    periods,
    ranges,
    relative,
    weekdays,
)
from pipeline.find.times.rule import Rule

RULES: tuple[Rule, ...] = (
    *named.RULES,
    *ranges.RULES,
    *absolute.RULES,
    *month_days.RULES,
    *periods.RULES,
    *relative.RULES,
    *other_months.RULES,
    *weekdays.RULES,
    *clocks.RULES,
    *anaphora.RULES,
)
