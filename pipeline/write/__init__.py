"""The files of the dataset, written atomically."""
