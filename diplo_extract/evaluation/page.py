"""A report as one HTML page without scripts or outside resources; whatever an article says stays text."""

from __future__ import annotations

from diplo_extract.evaluation.tables import Document


def render_page(*documents: Document) -> str:
    """Documents as one page, every value escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("diplo_extract.evaluation", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.jinja").render(documents=documents)
