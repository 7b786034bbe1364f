"""Records of the dataset, made of mentions and of what they mean."""
