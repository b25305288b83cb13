"""What is loaded when, seen from a fresh interpreter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import briefing

ROOT = Path(__file__).parents[2]
BRIEF_ONE = """
from briefing import Article, analyze, brief, to_markdown
to_markdown(brief([analyze(Article.from_text("The mayor said on Tuesday: “We go.”"))]))
"""
HEAVY = (
    *("textual", "rich", "tui", "dateparser", "shtab", "icalendar"),
    *("httpx", "asyncio", "ssl", "defusedxml", "platformdirs"),
    *("trafilatura", "lxml", "feedparser", "pypdf", "charset_normalizer", "email"),
)
READ_KEPT = """
import os, tempfile
os.environ["BRIEFING_DATA"] = os.environ["BRIEFING_CACHE"] = tempfile.mkdtemp()
from datetime import UTC, datetime
from briefing.feeds import Cache, KeptFeed, Subscription
from briefing.feeds.cache import Head, Kept
from briefing.fetch import Validators
feed, cache = Subscription("https://a.example/"), Cache()
head = Head(None, Validators(feed.address), datetime.now(UTC))
cache.put(feed.address, Kept(head, b"News"))
KeptFeed(feed, cache).read()
"""


def printed_by(script: str) -> str:
    """Return what `script` prints in an interpreter of its own."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=True,
    )
    return done.stdout


def loaded_by(statement: str) -> set[str]:
    """Return which of the heavy packages `statement` loads."""
    script = f"{statement}\nimport sys\nprint(*(set({HEAVY!r}) & sys.modules.keys()))"
    return set(printed_by(script).split())


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("import briefing", set()),
        ("import briefing.cli", set()),
        ("import tui.launch", {"tui"}),
        (BRIEF_ONE, set()),
        ("from briefing.sources import named_by; named_by(['https://a.example/'])", set()),
        (READ_KEPT, set()),
    ],
    ids=["engine", "command line", "launcher", "a briefing", "an address", "a kept feed"],
)
def test_nothing_heavy_is_loaded_before_it_is_used(statement: str, expected: set[str]) -> None:
    assert loaded_by(statement) == expected


def test_every_public_name_is_itself_whatever_was_loaded_before() -> None:
    """A name that waits to be loaded must not be hidden by a package of the same name."""
    script = (
        "import briefing.cli, briefing.pipeline\nfrom briefing import *\nimport briefing, types\n"
        "modules = [n for n in briefing.__all__ if isinstance(globals()[n], types.ModuleType)]\n"
        "print(modules)"
    )
    assert printed_by(script) == "[]\n"


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'breif'"):
        briefing.breif  # type: ignore[attr-defined]  # noqa: B018
