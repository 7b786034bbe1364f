"""The web as INPUT: pages, files and feeds, fetched as a polite guest does."""
