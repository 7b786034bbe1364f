"""What the words mean: whom, where and when, for each event mention."""
