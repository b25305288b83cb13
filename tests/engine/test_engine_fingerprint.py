"""Kept analyses are told apart by the state of the engine that made them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefing import __version__, engine
from briefing.engine import engine_fingerprint

PACKAGE = Path(engine.__file__).parent


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(PACKAGE, tmp_path / "briefing", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(engine, "files", lambda _: tmp_path / "briefing")
    engine_fingerprint.cache_clear()
    yield tmp_path / "briefing"
    engine_fingerprint.cache_clear()


def test_the_same_engine_has_the_same_fingerprint_wherever_it_lies(copy: Path) -> None:
    elsewhere = engine_fingerprint()
    engine_fingerprint.cache_clear()
    assert elsewhere == engine_fingerprint()
    assert elsewhere.startswith(f"{__version__}+")


@pytest.mark.parametrize("part", ["quotes/cues.py", "quotes/data/cues.json", "pipeline.py"])
def test_a_change_of_module_or_table_changes_it(copy: Path, part: str) -> None:
    before = engine_fingerprint()
    with (copy / part).open("a") as file:
        file.write(" ")
    engine_fingerprint.cache_clear()
    assert engine_fingerprint() != before


def test_what_no_analysis_hangs_on_does_not_change_it(copy: Path) -> None:
    before = engine_fingerprint()
    (copy / "export" / "markdown.py").unlink()
    engine_fingerprint.cache_clear()
    assert engine_fingerprint() == before
