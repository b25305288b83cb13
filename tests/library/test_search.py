"""Searches: words in, articles, quotes, events and figures with their passage out."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import Article, analyze, cli
from briefing.errors import QueryError
from briefing.library import Library, Query, parse_query

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BRIDGE = (
    "Harbour bridge closed\n\nBy Ana Torvik, Lowmere Courier\n\nPublished 3 March 2025\n\n"
    "OSTMARK — The harbour bridge was closed on Monday after an inspection found 14 cracks.\n\n"
    "“We will not take chances,” Mayor Ilse Brandt said. “Nobody will cross before it is mended.”\n"
)
FERRY = (
    "Ferry runs again\n\nBy Per Dahl, Sundvik Post\n\nPublished 9 April 2025\n\n"
    "SUNDVIK — The café ferry will run again on 12 April.\n\nCaptain Odd Lunde said that the "
    "engine had been mended.\n"
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("search") / "library.db") as library:
        library.keep([analyze(Article.from_text(text)) for text in (BRIDGE, FERRY)])
        library.tag(1, "harbour")
        library.mark(1, "read")
        library.note(2, "ask him")
        yield library


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("BRID", {1}),
        ("cafe", {2}),
        ("mended", {1, 2}),
        ("mended bridge", {1}),
        ('"run again"', {2}),
        ('"again run"', set()),
        ("mended before:2025-04-09", {1}),
        ("mended after:2025-03-03", {2}),
        ("mended before:2025-04", {1}),
        ("mended after:2025-03", {2}),
        ("mended after:2025", set()),
        ("outlet:courier mended", {1}),
        ("tag:Harbour", {1}),
        ("is:unread", {2}),
        ("has:note", {2}),
        ("has:highlight", set()),
        ("has:quote mended", {1, 2}),
    ],
)
def test_articles_are_found_by(words: str, expected: set[int], library: Library) -> None:
    hits = library.search(words)
    assert {hit.article for hit in hits if hit.type == "article"} == expected


def test_a_speaker_is_found_with_what_they_said(library: Library) -> None:
    hits = [hit for hit in library.search("speaker:brandt") if hit.type == "quote"]
    assert {(hit.speaker, hit.article) for hit in hits} == {("Ilse Brandt", 1)}


def test_kinds_of_quotes_are_told_apart(library: Library) -> None:
    assert {hit.article for hit in library.search("kind:indirect mended")} == {2}
    assert {hit.type for hit in library.search("kind:direct")} == {"quote"}


def test_every_passage_stands_where_its_span_says(library: Library) -> None:
    for hit in library.search("mended"):
        assert hit.span is not None
        assert "mended" in hit.span.of(library.article(hit.article).text)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("", "needs a word"),
        ('say "open', "not closed"),
        ("speeker:brandt", "there is no field speeker"),
        ("before:soon", "wants a date"),
        ("kind:loud", "one of direct, partial, indirect"),
        ('speaker:"-"', "wants a name"),
    ],
)
def test_a_search_that_cannot_be_understood_says_what_to_write(words: str, complaint: str) -> None:
    with pytest.raises(QueryError, match=complaint):
        parse_query(words)


def test_fields_take_phrases_and_a_time_of_day_is_a_word() -> None:
    asked = parse_query('speaker:"Ilse Brandt" 12:30')
    assert asked == Query(words=("12:30",), fields=(("speaker", "Ilse Brandt"),))


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_no_words_break_a_search(library: Library, words: str) -> None:
    with suppress(QueryError):
        library.search(words)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("before:2020", True),
        ("before:2019", False),
        ("before:2019-07", False),
        ("after:2018", True),
    ],
)
def test_an_event_of_a_year_is_before_or_after_as_a_whole(
    tmp_path: Path, words: str, found: bool
) -> None:
    with Library(tmp_path / "library.db") as library:
        library.keep([analyze(Article.from_text("The pier of Corliss was built in 2019."))])
        hits = library.search(f"pier {words}")
    assert any(hit.type == "event" for hit in hits) == found


def test_where_very_many_articles_have_the_words_the_newest_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(tmp_path / "library.db") as library:
        for text in ("The ferry, the ferry, the ferry.", "Nobody of Corliss took the ferry."):
            library.keep([analyze(Article.from_text(text))])
        assert [hit.article for hit in library.search("ferry") if hit.type == "article"] == [1, 2]
        monkeypatch.setattr("briefing.library.search._WEIGHED", 1)
        assert [hit.article for hit in library.search("ferry") if hit.type == "article"] == [2, 1]


def test_searches_are_kept_repeated_and_forgotten(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEFING_LIBRARY", str(tmp_path / "l.db"))

    def run(*words: str) -> tuple[int, str, str]:
        code = cli.run(["search", *words], lambda *_, **__: 1)
        return code, *capsys.readouterr()

    with Library(tmp_path / "l.db") as library:
        library.keep([analyze(Article.from_text(text)) for text in (BRIDGE, FERRY)])
    first = run("mended", "outlet:courier", "--save", "bridges")[1]
    assert first
    assert run("--list") == (0, "bridges: mended outlet:courier\n", "")
    assert run("--saved", "bridges")[1] == first
    assert "Ferry" not in run("--saved", "bridges", "before:2030")[1]
    assert run("--forget", "bridges")[0] == 0
    assert run("--saved", "bridges")[0] == 2
    assert run()[0] == 2


def test_the_command_line_imports_and_searches(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEFING_LIBRARY", str(tmp_path / "l.db"))
    (tmp_path / "a.txt").write_text(BRIDGE, "utf-8")
    (tmp_path / "b.txt").write_bytes(b"\0")

    def run(*words: str) -> int:
        return cli.run(list(words), lambda *_, **__: 1)

    assert run("import", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")) == 2
    assert "1 kept, 0 were" in capsys.readouterr().err
    assert run("import", str(tmp_path / "a.txt")) == 0
    assert "0 kept, 1 were" in capsys.readouterr().err
    assert run("search", "speaker:brandt", "kind:direct", "--json") == 0
    assert json.loads(capsys.readouterr().out)[0]["speaker"] == "Ilse Brandt"
    assert run("library", "rebuild") == 0
    assert "1 analyses" in capsys.readouterr().out
    assert run("library", "check") == 0
    assert run("search", "kind:loud") == 2
    assert capsys.readouterr().err.count("\n") == 1
