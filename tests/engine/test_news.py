"""What is new since a reader last read: facts, not articles."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from briefing import Analysis, Article, analyze, brief, to_html, to_json, to_markdown
from briefing.merge import find_news
from briefing.model import News

MONDAY = (
    "Two gates of the Corliss dam failed on Monday, the port office said.\n\n"
    "“We had no warning,” Mayor Ana Reyes said.\n\nThe dam was built in 1968."
)
TUESDAY = (
    "Three gates of the Corliss dam failed on Monday, Minister Omar Tull said on Tuesday.\n\n"
    "“We had no warning,” Ana Reyes told reporters. “Nobody will sleep here tonight,” she said.\n\n"
    "The dam was built in 1968. At least nine people were hurt."
)


def analysis(text: str, day: int, outlet: str = "Courier") -> Analysis:
    return analyze(Article.from_text(text, published=date(2026, 3, day), outlet=outlet))


def words(news: News, analyses: list[Analysis]) -> list[str]:
    return [
        spoken.quote.text(analyses[spoken.article].article.text)
        for entry in news.quotes
        for spoken in entry.quotes
    ]


@pytest.fixture(scope="module")
def both() -> list[Analysis]:
    return [analysis(MONDAY, 10), analysis(TUESDAY, 11, "Wire")]


def test_what_a_known_article_says_is_not_new(both: list[Analysis]) -> None:
    news = find_news(brief(both), "11 March 2026", known={0})
    assert [speaker.label for speaker in news.speakers] == ["Omar Tull"]
    assert not any("no warning" in said for said in words(news, both))
    assert "Nobody will sleep here tonight," in words(news, both)
    assert not any("1968" in event.text for event in news.events)
    assert {entry.article for entry in news.figures} == {1}
    assert not any("Two gates" in bullet.text for bullet in news.bullets)


def test_somebody_without_a_name_is_new_once_and_only_the_first_time() -> None:
    lines = (
        "The road is closed, police said.",
        "The road is still closed, police said. Two cars were found, a fisherman said.",
        "The road is open, police said. Three cars were found, a fisherman said.",
    )
    days = [analysis(line, day, f"Post {day}") for day, line in enumerate(lines, 10)]
    news = find_news(brief(days), "you last read", known={0})
    assert [speaker.label for speaker in news.speakers] == ["a fisherman"]


def test_all_is_new_to_somebody_who_has_read_nothing(both: list[Analysis]) -> None:
    briefing = brief(both)
    news = find_news(briefing, "you last read")
    assert (news.bullets, news.events) == (briefing.bullets, briefing.timeline)
    assert news.quotes == briefing.speakers


def test_nothing_is_new_to_somebody_who_has_read_it_all(both: list[Analysis]) -> None:
    briefing = brief(both)
    news = find_news(briefing, "you last read", known={0, 1})
    assert news.is_empty
    assert "Nothing is new." in to_markdown(replace(briefing, news=news))


def test_a_count_that_another_article_told_is_not_new(both: list[Analysis]) -> None:
    again = analysis("Engineers looked at two gates of the Corliss dam.", 12)
    news = find_news(brief([both[0], again]), "11 March 2026", known={0})
    assert again.figures
    assert news.figures == ()


def test_a_new_version_shows_what_was_added_rewritten_and_taken_out() -> None:
    now = analysis(MONDAY.replace("Two gates", "Three gates").replace(" in 1968", " in 1968.\n\n"
                   "“I saw it fall,” Lena Voss said"), 11)  # fmt: skip
    before = analysis(MONDAY + " Nobody was hurt.", 10)
    news = find_news(brief([now]), "you last read", earlier={0: before})
    text = now.article.text
    changes = {one.before: one.after and one.after.of(text) for one in news.rewritten}
    assert changes["Nobody was hurt."] is None
    assert changes["Two gates of the Corliss dam failed on Monday, the port office said."] == (
        "Three gates of the Corliss dam failed on Monday, the port office said."
    )
    assert "I saw it fall," in words(news, [now])
    assert "We had no warning," not in words(news, [now])


def test_every_export_shows_what_is_new(both: list[Analysis]) -> None:
    briefing = brief(both)
    briefing = replace(briefing, news=find_news(briefing, "11 March 2026", known={0}))
    markdown, page = to_markdown(briefing), to_html(briefing)
    assert markdown.index("## New since 11 March 2026") < markdown.index("\n## Bullets")
    assert "- Omar Tull: " in markdown
    assert "<h2>New since 11 March 2026</h2>" in page
    assert json.loads(to_json(briefing))["news"]["since"] == "11 March 2026"
