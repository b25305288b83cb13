"""Recognise noun phrases with a bare "the", which only the text before explains."""

from __future__ import annotations

import re
from typing import Final

from briefing.language.verbs import ends_phrase

DEFINITE: Final = re.compile(
    r"The (?:(?:two|three|four|five|six|same|other|new|latest|entire|whole|first|second|third"
    r"|final) )?(?P<noun>[a-z][\w-]*)"
    r"(?:,(?= (?:which|who|late|early|first|last)\b))? (?P<next>[\w’'-]+)"
)
"""A sentence that opens with "the", at most one number or adjective, and a noun."""


def is_bare_definite(said: str) -> bool:
    """Return whether `said` starts with "the", a noun and its verb: known only from before."""
    definite = DEFINITE.match(said)
    return definite is not None and ends_phrase(definite["next"])
