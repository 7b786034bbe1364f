"""What the words of a text say: event mentions, statements, times, toponyms and counts."""
