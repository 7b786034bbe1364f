"""Did it happen: the modality and negation of an event, by its own words and those above it."""
