"""The records of the dataset, and `load_dataset` for those who work with it."""

from schemas.load import Dataset, load_dataset

__all__ = ["Dataset", "load_dataset"]
