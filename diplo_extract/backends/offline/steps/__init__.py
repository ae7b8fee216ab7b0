"""The rules for steps in a relationship."""
