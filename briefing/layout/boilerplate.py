"""Tell what is not the story: credits, captions, requests to follow, copyright."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_BOILERPLATE: Final = re.compile(
    r"""^\W*(?:
      (?:©|\(c\)|copyright\b)
    | all\ rights\ reserved
    | this\ is\ a\ (?:developing|breaking)\ (?:news\ )?story
    | this\ (?:story|article|report)\ (?:has\ been|was|is\ being|will\ be)[ ]
      (?:updated|corrected|first\ published|originally)
    | (?:story|article)\ continues\ below
    | (?:read|see|watch|listen|learn)\ (?:more|also|next|the\ full)\b
    | (?:sign\ up|subscribe|follow\ (?:us|@)|like\ us|download\ (?:our|the)\ app)
    | (?:click|tap)\ here
    | (?:share|tweet|print|e-?mail|save|advertisement|recommended)\W*$
    | related\ (?:articles?|stories|topics?|news|links?)\W*$
    | (?:more\ on\ this\ story|most\ (?:read|viewed|popular))\W*$
    | for\ confidential\ support
    | (?:additional\ )?(?:reporting|writing|editing)\ by\b
    | (?:reported|edited|written|compiled)\ by\b
    | our\ standards:
    | the\ associated\ press\ contributed
    | this\ material\ may\ not\ be\ (?:published|reproduced|redistributed)
    | (?:we|this\ (?:site|website|page)|our\ (?:site|website))\ uses?\ cookies
    | by\ (?:continuing|using|clicking|browsing)\b.{0,80}\b(?:cookies|terms\ of|privacy)
    | (?:accept|manage|reject)\ (?:all\ )?cookies
    | (?:get|receive)\ (?:our|the)\b.{0,60}\bnewsletters?\W*$
    | (?:enter|confirm)\ your\ e-?mail
    | thank(?:s|\ you)\ for\ (?:signing\ up|subscribing|reading)\b
    | already\ a\ (?:subscriber|member)\?
    | (?:support|help\ us)\b.{0,40}\bour\ journalism
    | scroll\ (?:down\ (?:for|to)|to\ continue)\b.{0,40}$
    | skip\ (?:to\ (?:content|main)|advertisement|past\ newsletter)
    | (?:view|show|leave|post)\ (?:all\ |a\ |your\ )?comments?\W*$
    | (?:\d+\ comments?|comments?\ (?:\(\d+\)|are\ closed))\W*$
    | (?:got|have)\ a\ (?:news\ )?tip\b.{0,60}$
    | (?:you\ can\ )?(?:e-?mail|contact|reach|follow)[ ]
      (?:him|her|them|the\ (?:author|reporter|writer))\ (?:at|on|via)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDING: Final = re.compile(
    r"\bcontributed (?:to this (?:report|story|article)|reporting)(?: from [\w ,]{3,40})?[.)]?\s*$",
    re.IGNORECASE,
)
_BIO: Final = re.compile(
    r"[A-Z][\w.’'-]*\s(?:(?:[A-Z][\w.’'-]*|van|von|de|den|der|la|al|bin)\s){1,4}"
    r"(?:is|was) (?:a|an|the) (?:[\w’'-]+ ){0,4}"
    r"(?:reporter|correspondent|columnist|editor|journalist|writer|contributor)\b"
    r"(?=.{0,120}(?:\b(?:cover(?:s|ing)|writes about|reporting on|based in|reached at)\b|@))"
    r".{0,220}"
)
"""Who wrote it, at its end: "Ana Torvik is a reporter for the Courier, covering the port."."""
_REQUEST: Final = re.compile(
    r"\W*(?:\w[\w.’'&-]* ){1,5}(?:has|have) (?:also )?"
    r"(?:reached out to|contacted|approached|asked) .{3,200}? for (?:a |an |further |more |any )?"
    r"(?:comment|response|reply|statement|clarification|information)\W*"
)
"""An outlet's word that it has asked for comment, which is about the report, not of the story."""
_CAPTION: Final = re.compile(
    r"\W*(?:photo(?:graph)?|image|picture|video|caption|credit|file)s?"
    r"(?:\s(?:by|credit|caption|via))?\s?[:/|]",
    re.IGNORECASE,
)
_CREDITED: Final = re.compile(
    r"""\((?:photo|image|file|pictured?|getty|ap|reuters|afp|pa)\b[^()]{0,80}\)\W*$
    | /(?:getty\ images|ap|reuters|afp)\W*$
    | \b(?:getty\ images|ap\ photo|shutterstock|epa-efe|pool\ photo)\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_BYLINE: Final = re.compile(r"(?:By\s+\.|and)\s+((?:[A-Z][\w’'-]*\s+){1,5})\.\s+")
_STAMP: Final = re.compile(
    r"(?P<label>PUBLISHED|UPDATED|Last updated)(?: at)?[\s:.]{1,6}\d{1,2}:\d\d(?: ?[A-Z]{2,4})?,?"
    r"(?: on)?\s+(?P<date>\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]+\s\d{4})[\s.|]{0,8}"
)
_LOOK: Final = 300
"""Boilerplate shows at the start of its paragraph, and is short where it shows at the end."""
_TAIL: Final = 120
"""Where it shows at the end, it shows in as many signs."""


def is_boilerplate(words: str) -> bool:
    """Return whether a paragraph with these words belongs to the page, not to the story."""
    if _BOILERPLATE.match(words[:_LOOK]):
        return True
    if len(words) > _LOOK:
        return False
    return (
        _ENDING.search(words[-_TAIL:]) is not None
        or _REQUEST.fullmatch(words) is not None
        or _BIO.fullmatch(words) is not None
    )


@dataclass(frozen=True, slots=True)
class RunningHeader:
    """A byline and time stamps that stand in one line with the first sentence."""

    end: int
    """Where the first sentence starts."""
    byline: str = ""
    date: str = ""
    """The words of the date of publication, or of the last change where that is the only one."""


def read_running_header(text: str, start: int) -> RunningHeader | None:
    """Return the header that `text` runs into its first sentence from `start` on, or None.

    Pages whose markup is lost leave "By . Ana Torvik . PUBLISHED: . 10:08 EST,
    4 March 2013 . | . UPDATED: …" before the story.
    """
    at, names, dates = start, [], []
    while found := _BYLINE.match(text, at) or _STAMP.match(text, at):
        at = found.end()
        if found.re is _STAMP:
            dates.append(found["date"])
        else:
            names.append(found[1].strip())
    return RunningHeader(at, " and ".join(names), dates[0] if dates else "") if at > start else None


def is_caption(words: str) -> bool:
    """Return whether a paragraph with these words describes or credits a picture."""
    if len(words) > _LOOK or "\n" in words:
        return False
    return _CAPTION.match(words) is not None or _CREDITED.search(words[-_TAIL:]) is not None
