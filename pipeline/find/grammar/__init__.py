"""Reading a dependency parse: phrases, subjects and objects, tenses. Nothing here knows events."""
