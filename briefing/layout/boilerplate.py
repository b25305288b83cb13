"""Tell what is not the story: credits, captions, requests to follow, copyright."""

from __future__ import annotations

import re
from typing import Final

_BOILERPLATE: Final = re.compile(
    r"""^\W*(?:
      (?:©|\(c\)|copyright\b)
    | all\ rights\ reserved
    | this\ is\ a\ (?:developing|breaking)\ (?:news\ )?story
    | this\ (?:story|article|report)\ (?:has\ been|was|is\ being|will\ be)\ (?:updated|corrected|first\ published|originally)
    | (?:story|article)\ continues\ below
    | (?:read|see|watch|listen|learn)\ (?:more|also|next|the\ full)\b
    | (?:sign\ up|subscribe|follow\ (?:us|@)|like\ us|download\ (?:our|the)\ app|click\ here|tap\ here)
    | (?:share|tweet|print|e-?mail|save|advertisement|related\ (?:articles?|stories|topics?|news|links?)|recommended|more\ on\ this\ story|most\ (?:read|viewed|popular))\W*$
    | for\ confidential\ support
    | (?:additional\ )?(?:reporting|writing|editing)\ by\b
    | (?:reported|edited|written|compiled)\ by\b
    | our\ standards:
    | the\ associated\ press\ contributed
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDING: Final = re.compile(
    r"\bcontributed (?:to this (?:report|story|article)|reporting)(?: from [\w ,]{3,40})?[.)]?\s*$",
    re.IGNORECASE,
)
_CAPTION: Final = re.compile(
    r"""^\W*(?:(?:photo(?:graph)?|image|picture|video|caption|credit|file)s?(?:\s(?:by|credit|caption|via))?\s?[:/|])
    | (?:\((?:photo|image|file|pictured?|getty|ap|reuters|afp|pa)\b[^()]{0,80}\)|/(?:getty\ images|ap|reuters|afp))\W*$
    | \b(?:getty\ images|ap\ photo|shutterstock|epa-efe|pool\ photo)\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_LOOK: Final = 300
"""Boilerplate shows at the start of its paragraph, and is short where it shows at the end."""


def is_boilerplate(words: str) -> bool:
    """Return whether a paragraph with these words belongs to the page, not to the story."""
    if _BOILERPLATE.match(words[:_LOOK]):
        return True
    return len(words) <= _LOOK and _ENDING.search(words) is not None


def is_caption(words: str) -> bool:
    """Return whether a paragraph with these words describes or credits a picture."""
    return len(words) <= _LOOK and "\n" not in words and _CAPTION.search(words) is not None
