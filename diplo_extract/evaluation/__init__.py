"""Evaluation: how a system's events compare with gold, field by field, with every miss and falsehood named."""

from __future__ import annotations

from diplo_extract.evaluation.comparison import Comparison, compare
from diplo_extract.evaluation.report import Report, evaluate

__all__ = ["Comparison", "Report", "compare", "evaluate"]
