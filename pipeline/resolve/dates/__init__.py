"""When: the day of a document, and that of each event told in it."""
