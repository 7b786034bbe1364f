"""A run: what is new is read by workers, then all files are written; Prefect stands beside it."""
