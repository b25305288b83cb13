"""Recognise sentences that tell what something is, and nothing that happened."""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = (
    r"(?!(?:We|They|It|He|She|I|You|This|That|These|Those|There|What|Who|Here)\b)(?:The "
    r"|An? )?[A-Z][\w’'-]*(?: (?:of|the|and|for|in|de|[A-Z][\w’'-]*)){0,7}"
    r"(?: \([^()]{1,40}\))?(?:, [^,]{3,80},)?"
)
"""A name for the subject, with its initials and an apposition."""
_DEFINING: Final = re.compile(
    rf"{_NAME} (?:"
    r"(?:is|are) (?:also |currently |lead by |led by |owned by |run by )?"
    r"(?:an? |the |one of |located|situated|based|home to|known|considered|observed|part of"
    r"|headquartered|made up|composed|administered|celebrated|[A-Z]|(?:more than|about"
    r"|some) [\d,]+ "
    r"(?:km|kilomet|miles))"
    r"|(?:is|was) (?:[a-z-]+ ){0,3}(?:editor|reporter|writer|columnist|correspondent) (?:at|for"
    r"|with) "
    r"|(?:refers to|stands for|consists of|borders|is short for|specializes in|specialises in) )"
)
"""What something is, in the present tense ("Orra is a town in Venn")."""
_FOUNDED: Final = re.compile(
    rf"{_NAME} (?:was|were) (?:founded|established|built|created|set up) in "
)
_NEWS: Final = re.compile(
    r"\b(?:first|second|third|latest|only|now|today|yesterday|expected|set to|due to|facing"
    r"|charged"
    r"|accused|suspected|wanted|missing|dead|said|says|according|told|reported|announced|likely"
    r"|favou?rites?|winner|candidate|week|month|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|[“”\"]"
)
"""What makes such a sentence worth telling."""


def is_background(said: str) -> bool:
    """Return whether `said` defines a place, a body or a word for those who do not know it."""
    if _FOUNDED.match(said):
        return True
    return _DEFINING.match(said) is not None and _NEWS.search(said) is None
