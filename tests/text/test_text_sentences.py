"""Where sentences end."""

from __future__ import annotations

import pytest

from diplo_extract.schema.article import Article
from diplo_extract.text import read_article, sentences

SPLITS = [
    "Mr. Smith met Dr. Jones.| They talked.",
    "Sen. Lieut. Gen. Bao of the U.S. Army came.| He left.",
    "She left the U.S.| The answer came late.",
    "Deputy Minister V. Orlov spoke.| J. K. Rowe listened.",
    "Trade rose by 5.4 percent.| It fell to 3.1.",
    "Decree No. 12 was signed.| No.| That was all.",
    '"It is done."| He smiled.',
    "Is it done?| Yes!| Good\u2026| And then?",
    "It was signed at 5 p.m. on Monday.",
    "He came at 5 p.m.| The king waited.",
    "They met (Mr. Li was ill.)| Then they left.",
    "He said so.| The talks ended./.",
    "\u4ed6\u8bbf\u95ee\u4e86\u6cb3\u5185\u3002|\u7136\u540e\u79bb\u5f00\u3002",
    "e.g. Chile and St. Lucia Corp. of Lima",
    "one two three",
]


@pytest.mark.parametrize("marked", SPLITS)
def test_sentences_end_where_they_end(marked: str) -> None:
    text = marked.replace("|", "")
    view = read_article(Article(article_id="x", text=text))
    assert [view.text[start:end] for start, end, _ in sentences(view)] == [part.strip() for part in marked.split("|")]


def test_no_sentence_crosses_a_paragraph() -> None:
    view = read_article(
        Article(article_id="x", text="A heading of three words\n\nThe minister came by ferry. He left\n\nby train.")
    )
    found = [view.text[start:end] for start, end, _ in sentences(view)]
    assert found == ["A heading of three words", "The minister came by ferry.", "He left", "by train."]
