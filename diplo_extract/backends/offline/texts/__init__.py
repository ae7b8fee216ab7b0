"""The rules for texts between parties."""
