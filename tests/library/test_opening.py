"""What the app opens when nothing is named: feeds, watched folders, what is still to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing import Article, cli
from briefing.library import Library, library_path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.sources import Source


def opened(*words: str) -> list[Path | Source]:
    """Return what the command line hands to the app."""
    given: list[Path | Source] = []

    def open_app(paths: Sequence[Path | Source], **_: object) -> int:
        given.extend(paths)
        return 0

    assert cli.run(list(words), open_app) == 0
    return given


def articles_of(source: Path | Source) -> list[str]:
    found = source.read(published=None, progress=lambda *_: None, stopped=lambda: False)  # type: ignore[union-attr, call-arg]
    return [article.label for article in found]


def keep(*words: str) -> dict[str, int]:
    """Keep an article for each of `words`, published day after day; return their numbers."""
    articles = [
        Article.from_text(f"{word}\n\nPublished {day} March 2025\n\nIt was said that it rained.")
        for day, word in enumerate(words, start=1)
    ]
    with Library(library_path()) as library:
        return dict(zip(words, library.keep_articles(articles), strict=True))


def test_what_is_unread_starred_or_left_for_later_is_opened_the_newest_first() -> None:
    numbers = keep("Old and read", "Old and starred", "Left for later", "Unread")
    with Library(library_path()) as library:
        for word in ("Old and read", "Old and starred", "Left for later"):
            library.mark(numbers[word], "read")
        library.mark(numbers["Old and starred"], "starred")
        library.mark(numbers["Left for later"], "later")
    (source,) = opened()
    assert articles_of(source) == ["Unread", "Left for later", "Old and starred"]


def test_with_nothing_to_read_the_samples_are_opened() -> None:
    (number,) = keep("Read").values()
    with Library(library_path()) as library:
        library.mark(number, "read")
    (samples,) = opened()
    assert getattr(samples, "name", None) == "seeds"


def test_where_the_library_is_switched_off_it_is_not_asked() -> None:
    keep("Unread")
    (samples,) = opened("open", "--no-library")
    assert getattr(samples, "name", None) == "seeds"


def test_a_watched_folder_is_opened_until_it_is_unwatched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["library", "watch", str(tmp_path)], lambda *_, **__: 1) == 0
    assert capsys.readouterr().out == f"{tmp_path}\n"
    assert opened() == [tmp_path]
    assert cli.run(["library", "unwatch", str(tmp_path)], lambda *_, **__: 1) == 0
    assert opened() != [tmp_path]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["watch", "not-there"], "not-there is no folder"),
        (["unwatch", "not-there"], "not-there is not watched; see `briefing library watch`"),
        (["check", "x"], "`briefing library check` takes no folder"),
    ],
)
def test_a_folder_that_cannot_be_watched_is_told(
    words: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["library", *words], lambda *_, **__: 1) == 2
    assert capsys.readouterr().err == f"briefing: {why}\n"


def test_an_article_without_an_analysis_is_found_by_its_words_and_analysed_later() -> None:
    (number,) = keep("Heron seen").values()
    with Library(library_path()) as library:
        assert library.stale() == (number,)
        assert [hit.article for hit in library.search("heron")] == [number]
        assert library.analysis_at_hand(number, library.article(number)) is None
