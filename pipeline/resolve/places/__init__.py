"""Where: which place a name means, and where each event was."""
