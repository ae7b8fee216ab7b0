"""HTML pages → articles: all the visible text, zones by structure, and no date that is another article's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from diplo_extract.ingest import read_inputs
from diplo_extract.schema import Article, Unreadable

PAGE = """<!doctype html><html lang="en"><head><title>Envoy in Bern | Daily</title>
<meta property="article:published_time" content="2023-06-02T08:00:00+02:00"><script>var x = "visit";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li>World</li></ul></nav>
<article><h1>Envoy in Bern</h1><figure><img src="a.jpg"><figcaption>The envoy at the station. Photo: Agency</figcaption></figure>
<p>Bern &ndash; Foreign Minister Lina Berg of Norway paid an official visit to Switzerland on Thursday, where she met her
counterpart and spoke about fisheries, trade and the protection of the Alpine lakes for most of the day.</p>
<p>The two countries signed an agreement on rail freight, the first since 2001, after long negotiations in Oslo and Bern.</p>
<p>She leaves for Vienna on Friday, the ministry said, and will return to Oslo at the weekend.</p></article>
<aside><h3>Most read</h3><p>King of Spain on state visit to Norway</p></aside><footer>© Daily</footer></body></html>"""


BODY = "<p>The trade minister of Peru arrived in Oslo on Monday for talks on fisheries with her counterpart.</p>"


def read_page(folder: Path, html: str) -> Article:
    (folder / "page.html").write_text(html)
    (item,) = read_inputs([folder])
    assert isinstance(item, Article), item
    return item


def linked_data(*things: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(thing)}</script>' for thing in things)


def test_a_page_keeps_all_its_text_and_its_structure_says_what_is_the_article(tmp_path: Path) -> None:
    article = read_page(tmp_path, PAGE)
    zone_of = {article.text[span.start : span.end].strip(): span.zone for span in article.zones}
    assert (article.title, article.published, article.language) == ("Envoy in Bern", "2023-06-02", "en")
    assert "Bern – Foreign Minister Lina Berg of Norway paid an official visit" in article.text
    assert "var x" not in article.text
    assert zone_of["Envoy in Bern"] == "title"
    assert zone_of["The envoy at the station. Photo: Agency"] == "caption"
    assert zone_of["King of Spain on state visit to Norway"] == "boilerplate"
    assert not [text for text, zone in zone_of.items() if "rail freight" in text]


NEWS = {"@type": "NewsArticle", "datePublished": "2025-05-26T08:00:00+07:00"}
CARD = "<article><h2>Older news</h2><time datetime='2019-01-01'>x</time></article>"


@pytest.mark.parametrize(
    "head, top",
    [
        ("", f"{CARD}<article><h1>Talks</h1><time datetime='2025-05-26'>x</time>"),
        ("", f"<main><h1>Talks</h1><time datetime='2025-05-26'>x</time>{CARD}"),
        (linked_data([{"@type": "Organization", "datePublished": "2009-03-01"}, NEWS]), "<h1>Talks</h1>"),
        (
            linked_data({"@graph": [{"@type": "WebSite"}, {**NEWS, "@type": ["Thing", "BlogPosting"]}]}),
            "<h1>Talks</h1>",
        ),
        (linked_data({"@type": "WebPage", "mainEntity": NEWS}), "<h1>Talks</h1>"),
        (linked_data({"@type": "ItemList", "itemListElement": [{**NEWS, "datePublished": "2011-01-01"}]}, NEWS), ""),
        ("<meta property='article:published_time' content='0000-00-00'><meta name=date content='2025-05-26'>", ""),
        ("<meta name=date content='\"2025-05-2'><meta name=date content='2025-05-26T01:02'>", CARD),
        ('<script type="application/ld+json">{"datePublished": "2025-05-24\\x"}</script>' + linked_data(NEWS), ""),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script>" + linked_data(NEWS), ""),
        ("<meta name=date content='2025-05-26'>", "<h1>Talks</h1><i itemprop=datePublished content='2025-05-26'></i>"),
        (
            "",
            "<div itemscope itemtype='https://schema.org/Article'><meta itemprop=datePublished content='2011-01-01'></div>"
            "<div itemscope itemtype='https://schema.org/Article'><meta itemprop=datePublished content='2025-05-26'>"
            "<h1>Talks</h1>",
        ),
    ],
)
def test_the_day_of_publication_is_that_of_this_article(tmp_path: Path, head: str, top: str) -> None:
    assert read_page(tmp_path, f"<html><head>{head}</head><body>{top}{BODY}</body></html>").published == "2025-05-26"


@pytest.mark.parametrize(
    "head, top",
    [
        ("<meta name=date content='2025-05-24'>" + linked_data(NEWS), ""),
        (linked_data(NEWS, {**NEWS, "datePublished": "2025-05-27"}), ""),
        ("", f"{CARD}<h1>Talks</h1>"),
        ("", f"<main><h1>Talks</h1>{CARD}"),
        ("", "<article><h1>Talks</h1><time datetime='2025-05-26'>x</time><time datetime='2025-05-28'>y</time>"),
        (
            linked_data({"@type": "Organization", "datePublished": "2009-03-01"}, {**NEWS, "datePublished": 20250526}),
            "",
        ),
    ],
)
def test_no_day_is_better_than_one_of_several(tmp_path: Path, head: str, top: str) -> None:
    assert read_page(tmp_path, f"<html><head>{head}</head><body>{top}{BODY}</body></html>").published is None


@pytest.mark.parametrize(
    "html", ["<!-- nothing -->", "<!DOCTYPE html>", "<p hidden>x</p>", BODY + "<div>" * 5_000 + "x"]
)
def test_a_page_that_gives_no_text_is_named_and_the_next_is_read(tmp_path: Path, html: str) -> None:
    (tmp_path / "a.html").write_text(html)
    (tmp_path / "b.html").write_text(BODY)
    bad, good = read_inputs([tmp_path])
    assert isinstance(bad, Unreadable) and bad.source.endswith("a.html")
    assert isinstance(good, Article) and "Oslo" in good.text


@pytest.mark.parametrize("tag", ["div", "font", "b"])
def test_deep_nesting_loses_nothing(tmp_path: Path, tag: str) -> None:
    deep = (
        f"<{tag}>" * 400 + "The envoy then flew to Lima, where the second round of talks is held." + f"</{tag}>" * 400
    )
    article = read_page(tmp_path, f"<html><body>{BODY}{deep}{BODY.replace('Oslo', 'Bergen')}</body></html>")
    assert [place for place in ("Oslo", "Lima", "Bergen") if place in article.text] == ["Oslo", "Lima", "Bergen"]
    assert not [span for span in article.zones if "Lima" in article.text[span.start : span.end]]


def test_only_what_runs_on_in_the_line_is_joined(tmp_path: Path) -> None:
    html = (
        "<center>One</center><center>Two</center><details><summary>Three</summary>Four</details><x-y>Five</x-y>"
        "<select><option>Six<option>Seven</select><p>Ei<b>gh</b><!-- c -->t <a href=x>and</a><img src=y> a half<br>Nine</p>"
    )
    lines = read_page(tmp_path, f"<html><body>{html}</body></html>").text.split("\n\n")
    assert lines == ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight and a half", "Nine", ""]


def test_what_a_reader_does_not_see_is_left_out_and_what_follows_it_stays(tmp_path: Path) -> None:
    html = (
        "<p style='color:red; DISPLAY : none'>A <b>b</b></p><p hidden>C</p> D <textarea>E</textarea> F "
        "<script>G</script> H <p aria-hidden=true>I</p>"
    )
    assert read_page(tmp_path, f"<html><body>{html}</body></html>").text.split() == ["D", "F", "H", "I"]


LOGO = "<h1>Fjord Courier</h1>"


@pytest.mark.parametrize(
    "head, top",
    [
        ("", f"<header>{LOGO}</header><main><h1>Peru and Norway talk</h1>"),
        ("", f"{LOGO}<article><header><h1>Peru and Norway talk</h1></header>"),
        ("<title>Peru and Norway talk | Fjord Courier</title>", f"{LOGO}<h1>Peru and Norway talk</h1>"),
        ("<meta property=og:title content='Peru and Norway talk'>", f"<div>{LOGO}</div><h1>Peru and Norway talk</h1>"),
        (
            "<meta property=og:title content='Peru and Norway talk'>",
            "<h1>Peru and Norway talk</h1><article><h1>Other</h1>",
        ),
        (
            "<meta property=og:title content='Peru and Norway talk'><meta property=og:site_name content='Fjord Courier'>",
            LOGO,
        ),
    ],
)
def test_the_name_of_the_site_is_not_the_title(tmp_path: Path, head: str, top: str) -> None:
    article = read_page(tmp_path, f"<html><head>{head}</head><body>{top}{BODY}</body></html>")
    assert article.title == "Peru and Norway talk"
    assert not [s for s in article.zones if s.zone == "title" and "Fjord" in article.text[s.start : s.end]]
