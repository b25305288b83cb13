"""Exports on disk: whole or not at all, and never over something unasked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import ExportError
from briefing.export import safe_name, write_new


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_holds_the_text_in_utf_8_with_line_feeds(tmp_path: Path) -> None:
    write_new(tmp_path / "a.md", "“yes”\nno\n")
    assert (tmp_path / "a.md").read_bytes() == "“yes”\nno\n".encode()
    assert leftovers(tmp_path) == ["a.md"]


def test_a_file_that_exists_stays_unless_overwriting_is_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("old")
    with pytest.raises(ExportError, match="it exists"):
        write_new(target, "new")
    assert target.read_text() == "old"
    write_new(target, "new", overwrite=True)
    assert target.read_text() == "new"
    assert leftovers(tmp_path) == ["a.md"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("overwrite", [False, True], ids=["new", "overwrite"])
def test_a_symbolic_link_is_neither_followed_nor_replaced(tmp_path: Path, overwrite: bool) -> None:
    (tmp_path / "precious").write_text("old")
    (tmp_path / "a.md").symlink_to(tmp_path / "precious")
    with pytest.raises(ExportError, match="symbolic link"):
        write_new(tmp_path / "a.md", "new", overwrite=overwrite)
    assert (tmp_path / "precious").read_text() == "old"
    assert (tmp_path / "a.md").is_symlink()


@pytest.mark.parametrize(
    ("name", "reason"),
    [(".", "it is a folder"), ("no/such/a.md", "there is no folder"), ("a\0b", "its name")],
)
def test_a_target_that_cannot_be_is_named_with_the_reason(
    tmp_path: Path, name: str, reason: str
) -> None:
    with pytest.raises(ExportError, match=reason):
        write_new(tmp_path / name, "new")
    assert leftovers(tmp_path) == []


def test_the_file_gets_the_permissions_of_the_users_mask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_new(tmp_path / "a.md", "new")
    finally:
        os.umask(before)
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640


def test_where_no_file_can_have_two_names_a_new_one_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    write_new(tmp_path / "a.md", "new")
    assert (tmp_path / "a.md").read_text() == "new"
    with pytest.raises(ExportError, match="it exists"):
        write_new(tmp_path / "a.md", "newer")
    assert leftovers(tmp_path) == ["a.md"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Two held in Ostmark, police say", "two-held-in-ostmark-police-say.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        (".hidden", "hidden.md"),
        ("con", "briefing-con.md"),
        ("LPT9", "briefing-lpt9.md"),
        ("日本", "briefing.md"),
        ("", "briefing.md"),
    ],
)
def test_a_proposed_name_is_plain(words: str, name: str) -> None:
    assert safe_name(words, ".md") == name


@given(st.text())
def test_any_label_gives_a_name_in_the_fixed_alphabet(words: str) -> None:
    stem = safe_name(words, ".md").removesuffix(".md")
    assert 0 < len(stem) <= 60
    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not stem.startswith("-")
