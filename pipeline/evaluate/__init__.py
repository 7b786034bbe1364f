"""Evaluation: how much of what a careful reader finds in texts is found and read right.

`gold` reads annotated documents, `names` and `fields` judge one event against its annotation,
`score` pairs events with annotations and counts, `report` says it in words. Pure functions on
records; the format and the figures are told in docs/evaluate.md.
"""
