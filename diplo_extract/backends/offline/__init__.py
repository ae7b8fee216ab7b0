"""The offline rules: the default without a key."""

from diplo_extract.backends.offline.backend import OfflineBackend
from diplo_extract.backends.offline.rule import Rule
from diplo_extract.backends.offline.rules import RULES

__all__ = ["RULES", "OfflineBackend", "Rule"]
