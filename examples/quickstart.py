"""From a pasted article to records that can be cited: python examples/quickstart.py"""

import diplo_extract as dx

TEXT = """Lisbon, 14 May 2024 - Cabo Verde's Prime Minister Inês Tavares ended an official visit to Portugal on Tuesday.

On Monday the two governments signed a memorandum of understanding on ocean research, and Tavares and her host,
Prime Minister Rui Campos, agreed to raise relations to a strategic partnership. Portugal and Cabo Verde established
diplomatic relations in 1975.
"""

article = dx.Article.from_text(TEXT, published="2024-05-14")
result = dx.extract(article, model="offline")  # or "openai/gpt-5.4-mini", with a key in the environment

for event in result.events:
    span = event.evidence[0]
    assert article.text[span.start : span.end] == span.quote
    print(f"{event.kind:<20} {event.date or '-':<11} {'-'.join(event.parties):<8} “{' '.join(span.quote.split())}”")
