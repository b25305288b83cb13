"""The same input gives the same bytes, in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
WRITE_ALL = """
import sys
from briefing import analyze, brief, read
from briefing.bundled import bundled
from briefing.export import FORMATS
analyses = [analyze(article) for article in read(bundled("seeds"))]
briefing = brief(analyses)
saliences = [bullet.salience for analysis in analyses for bullet in analysis.bullets]
written = "".join(one.write(briefing) for one in FORMATS.values()) + repr(saliences)
sys.stdout.buffer.write(written.encode())
"""


def written_with(seed: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-c", WRITE_ALL],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        timeout=100,
        check=True,
    )
    return done.stdout


def test_the_order_of_sets_changes_no_byte_of_any_format() -> None:
    """Sums over sets once differed in the last digit from one process to the next."""
    first = written_with("1")
    assert len(first) > 100_000
    assert written_with("2") == first
