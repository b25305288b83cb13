"""`briefing export --since`: what is new comes first."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import cli

FIRST = (
    "By Ana Torvik, Lowmere Courier\n\nPublished 3 March 2025\n\n"
    "OSTMARK — The harbour bridge was closed on Monday after an inspection found 14 cracks.\n\n"
    "“We will not take chances,” Mayor Ilse Brandt said.\n"
)
SECOND = (
    "By Per Dahl, Sundvik Post\n\nPublished 9 April 2025\n\n"
    "SUNDVIK — The harbour bridge of Ostmark will open again on 12 April.\n\n"
    "“It holds,” Captain Odd Lunde said.\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_LIBRARY", str(tmp_path / "kept" / "library.db"))
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    return tmp_path


def export(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    code = cli.run(["export", *map(str, words)], lambda *_, **__: 1)
    out, error = capsys.readouterr()
    assert (code, error) == (0, "")
    _, _, news = out.partition("## New since ")
    return news.partition("\n## Bullets")[0]


def test_the_second_time_only_what_came_since_is_new(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "take chances" in export(capsys, folder / "a.txt", "--since", "last")
    assert "Nothing is new." in export(capsys, folder / "a.txt", "--since", "last")
    (folder / "b.txt").write_text(SECOND, "utf-8")
    news = export(capsys, folder / "a.txt", folder / "b.txt", "--since", "last")
    assert "Odd Lunde" in news
    assert "take chances" not in news


def test_a_changed_article_is_new_in_what_has_changed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export(capsys, folder / "a.txt", "--since", "last")
    (folder / "a.txt").write_text(FIRST.replace("14 cracks", "15 cracks"), "utf-8")
    news = export(capsys, folder / "a.txt", "--since", "last")
    assert "found 14 cracks" in news
    assert "found 15 cracks" in news
    assert "take chances" not in news


def test_a_day_needs_no_library(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.txt").write_text(SECOND, "utf-8")
    news = export(capsys, folder / "a.txt", folder / "b.txt", "--since", "2025-04-01")
    assert news.startswith("1 April 2025")
    assert "Odd Lunde" in news
    assert "take chances" not in news
    assert not (folder / "kept").exists()


def test_an_export_that_fails_leaves_all_unread(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["export", str(folder / "a.txt"), "--since", "last", "-o", str(folder / "no" / "x.md")]
    assert cli.run(words, lambda *_, **__: 1) == 2
    capsys.readouterr()
    assert "take chances" in export(capsys, folder / "a.txt", "--since", "last")


def test_a_since_that_is_no_day_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["export", str(folder / "a.txt"), "--since", "soon"]
    assert cli.run(words, lambda *_, **__: 1) == 2
    assert "is not a date" in capsys.readouterr().err
