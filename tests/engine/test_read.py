"""Files, folders and bytes become articles, or one clear sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing import BriefingError, read
from briefing.read import expand, files, read_bytes

TEXT = "Ferry held in port\n\nThe ferry “Märta” stayed in port, the owners said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.TXT", "sub/deep/d.markdown"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, "utf-8")
    for name in ("README.md", "LICENSE.txt", ".hidden.txt", ".git/e.txt", "picture.png", "notes"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, "utf-8")
    return tmp_path


def test_a_folder_gives_its_text_files_in_order_and_nothing_else(folder: Path) -> None:
    names = [path.relative_to(folder).as_posix() for path in expand([folder])]
    assert names == ["a.md", "b.txt", "sub/c.TXT", "sub/deep/d.markdown"]


def test_a_file_named_itself_is_taken_whatever_it_is_called(folder: Path) -> None:
    assert expand([folder / "README.md", folder / "notes"]) == (
        folder / "README.md",
        folder / "notes",
    )


def test_a_file_named_twice_is_taken_once(folder: Path) -> None:
    assert len(expand([folder, folder / "b.txt", folder])) == 4


def test_a_folder_without_an_article_is_named(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="holds no file that may be an article"):
        expand([tmp_path])


def test_every_article_of_a_folder_is_read_and_knows_its_file(folder: Path) -> None:
    articles = read(folder)
    assert [article.title for article in articles] == ["Ferry held in port"] * 4
    assert articles[0].source == str(folder / "a.md")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"], ids=lambda name: name
)
def test_text_is_read_in_every_unicode_encoding_that_says_so(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    (article,) = read(path)
    assert article.text == TEXT


def test_line_ends_of_other_systems_leave_no_trace_and_move_no_offset() -> None:
    (article,) = read_bytes(TEXT.replace("\n", "\r\n").encode(), "a.txt")
    assert "\r" not in article.text
    assert len(article.text) == len(TEXT.replace("\n", "\r\n"))
    assert article.title == "Ferry held in port"


def test_a_date_from_outside_counts_only_where_the_text_states_none() -> None:
    stated = b"Ferry held\n\nPublished 4 May 2025\n\nThe ferry stayed in port.\n"
    given = date(2026, 1, 2)
    assert read_bytes(stated, "a", published=given)[0].published == date(2025, 5, 4)
    assert read_bytes(TEXT.encode(), "a", published=given)[0].published == given


def test_a_file_name_cannot_drive_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m.txt"
    path.write_text(TEXT, "utf-8")
    (article,) = read(path)
    assert article.source is not None
    assert "\x1b" not in article.source


def test_a_file_beyond_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 100)
    (tmp_path / "a.txt").write_text("x" * 101)
    with pytest.raises(BriefingError, match="larger than"):
        read(tmp_path / "a.txt")


@pytest.mark.parametrize("name", ["", "a\0b", "x" * 5000], ids=["empty", "nul", "too long"])
def test_a_name_that_no_file_can_have_is_an_error_of_ours(name: str) -> None:
    with pytest.raises(BriefingError):
        read(name)
