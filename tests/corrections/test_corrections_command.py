"""`briefing corrections`: what a reader can put right without opening the app."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from briefing.cli import run as run_command
from briefing.corrections import Book, analyze_corrected, settled_stories
from briefing.read import read

STORY = "“The ferry is late again,” Ana Reyes said on 3 May 2025.\n\nThe port is closed till June."


@pytest.fixture
def story(tmp_path: Path) -> str:
    file = tmp_path / "pier.txt"
    file.write_text(STORY, encoding="utf-8")
    return str(file)


def main(words: list[str]) -> int:
    return run_command(words, lambda *_, **__: pytest.fail("the app was opened"))


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["corrections", *words])
    out, error = capsys.readouterr()
    return code, out, error


def test_a_correction_is_made_listed_undone_and_exported(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys)[1] == "You have corrected nothing yet.\n"
    code, out, _ = run(capsys, "speaker", story, "ferry is late", "Omar Tull")
    assert (code, out) == (
        0,
        "Corrected: 1. “The ferry is late again,” was said by Omar Tull\n",
    )
    assert main(["export", story]) == 0
    assert "### Omar Tull" in capsys.readouterr().out
    assert run(capsys, "undo")[1].startswith("Revoked: 1.")
    assert "— revoked" in run(capsys, "list")[1]
    assert run(capsys, "export")[1] == ""
    assert run(capsys, "redo")[1].startswith("Restored: 1.")
    assert json.loads(run(capsys, "list", "--json")[1])[0]["in_force"] is True
    assert json.loads(run(capsys, "export")[1])["value"] == "Omar Tull"


def test_a_correction_that_is_lost_is_said_and_the_export_goes_on(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "no-quote", story, "ferry is late")
    Path(story).write_text(STORY.replace("late again", "on time"), encoding="utf-8")
    assert main(["export", story]) == 0
    assert "correction 1 is not applied, its words are gone" in capsys.readouterr().err


def test_a_bullet_is_put_beside_another(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "bullet-before", story, "port is closed", "ferry is late")
    assert "“The port is closed till June.” stands before “" in out
    main(["export", story])
    bullets = capsys.readouterr().out.partition("## Bullets")[2]
    assert bullets.index("port is closed") < bullets.index("ferry is late")


WRONG = {
    "no such bullet": (("bullet-after", "FILE", "ferry is late", "said this"), "no bullet of"),
    "no such words": (("no-quote", "FILE", "nobody said this"), "no quote of"),
    "no such kind": (("kind", "FILE", "ferry", "loud"), "direct, partial or indirect"),
    "no date": (("date", "FILE", "soon"), "is no date"),
    "a month is no day of publication": (("date", "FILE", "2025-05"), "is no date"),
    "no name": (("name", "Ana Reyes", " "), "say what is right instead"),
    "no such file": (("no-quote", "gone.txt", "x"), "cannot read gone.txt"),
    "no such number": (("revoke", "7"), "there is no correction 7 in force"),
    "nothing to import": (("import", "gone.jsonl"), "there is no file gone.jsonl"),
    "no such action": (("mend",), "invalid choice"),
}


@pytest.mark.parametrize(("words", "complaint"), WRONG.values(), ids=WRONG.keys())
def test_what_cannot_be_corrected_is_said_in_one_line(
    story: str, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], complaint: str
) -> None:
    code, out, error = run(capsys, *(story if word == "FILE" else word for word in words))
    assert (code, out) == (2, "")
    assert complaint in error
    assert error.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anything")
def test_a_file_that_cannot_be_written_is_named(
    story: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir(mode=0o500)
    monkeypatch.setenv("BRIEFING_DATA", str(tmp_path / "data"))
    code, _, error = run(capsys, "no-quote", story, "ferry")
    assert code == 2
    assert "cannot write" in error


def test_the_story_of_an_article_is_settled_with_another_or_alone(
    story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "port.txt"
    other.write_text("Port of Corliss\n\nThe port is open again.", encoding="utf-8")
    assert run(capsys, "same-story", story, str(other))[1] == (
        "Corrected: 1. it belongs to the story of “Port of Corliss”\n"
    )
    assert run(capsys, "own-story", story)[1] == ("Corrected: 2. it tells a story of its own\n")
    articles = [read(Path(story))[0], read(other)[0]]
    book = Book()
    assert settled_stories(articles, book.in_force) == ([], [(0, 1)])
    book.undo()
    assert settled_stories(articles, Book().in_force) == ([(0, 1)], [])
    assert not analyze_corrected(articles[0], Book().in_force).lost
