"""The rules for visits."""
