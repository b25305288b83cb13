"""Tell what is not the story: credits, captions, requests to follow, copyright."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_BOILERPLATE: Final = re.compile(
    r"""^\W*(?:
      copyright\s*(?:©|\(c\)|by\b|\d{4}|.{0,60}\bthe\ associated\ press|.{0,80}\breserved)
    | \(c\)\ \d{4}
    | all\ rights\ reserved
    | this\ is\ a\ (?:developing|breaking)\ (?:news\ )?story(?=\W*$|\W*\ (?:and|it|more|we|check)\b)
    | this\ (?:story|article|report)\ (?:has\ been|was|is\ being|will\ be)[ ]
      (?:updated|corrected|first\ published|originally)
    | (?:story|article)\ continues\ below
    | (?:read|see|watch|listen|learn)\ (?:more|also|next)(?:\W*$|\s*[:–—>|])
    | related\ (?:articles?|stories|topics?|news|links?)\W*$
    | (?:click|tap)\ here\W*$
    | (?:share|tweet|print|e-?mail|save|subscribe|sign\ up|advertisement|recommended)\W*$
    | (?:more\ on\ this\ story|most\ (?:read|viewed|popular))\W*$
    | for\ confidential\ support,?\ (?:call|contact|on|visit|in|go)\b
    | our\ standards:.{0,80}\b(?:principles|policy|policies|code)\b
    | the\ associated\ press\ contributed(?=\W*$|\ (?:to\ this|reporting))
    | this\ material\ may\ not\ be\ (?:published|reproduced|redistributed)
      (?=\W*$|,?\ (?:or\ )?(?:broadcast|rewritten|redistributed|distributed|without))
    | (?:accept|manage|reject)\ (?:all\ )?cookies\b(?=\W*$|\W*(?:accept|manage|reject|settings))
    | (?:get|receive)\ (?:our|the)\b.{0,60}\bnewsletters?\W*$
    | (?:enter|confirm)\ your\ e-?mail(?:\ address)?(?=\W*$|\ (?:to|below|here|and)\b)
    | already\ a\ (?:subscriber|member)\?
    | scroll\ (?:down\ (?:for|to)|to\ continue)\b.{0,40}$
    | skip\ (?:to\ (?:main\ )?(?:content|navigation|menu)|advertisement|past\ newsletter)
    | (?:view|show|leave|post)\ (?:all\ |a\ |your\ )?comments?\W*$
    | (?:\d+\ comments?|comments?\ (?:\(\d+\)|are\ closed))\W*$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ASKING: Final = re.compile(
    r"""^\W*(?:
      ©
    | read\ more\ (?:about|on|from|at|in|here|stories|news|of\ our)\b
    | (?:watch|learn|listen|see)\ more\ (?:about|on|here|at|videos?|from)\b
    | (?:read|watch|see|listen\ to)\ the\ full\b
    | sign\ up\b.{0,80}\b
      (?:newsletters?|e-?mails?|alerts?|inbox|updates?|briefings?|account|here|free|be\ sure)\b
    | subscribe\ (?:now|today|here|to)\b.{0,80}\b
      (?:newsletters?|podcasts?|nerdcast|channel|feeds?|updates|digital|unlimited|access|magazine|
      e-?mails?|free|now|today|here|(?:continue|keep)\ reading)\b
    | subscribe\ (?:now|today|here|to\ updates)\b
    | (?:follow|like|find|join)\ us\ (?:on|@|at)
    | (?:follow|like)\ us\W*$
    | follow\ @
    | download\ (?:our|the)\ (?:\S+\ ){0,3}?app\b
    | (?:click|tap)\ here\ (?:for|to)\b
    | (?:we|this\ (?:site|website|page)|our\ (?:site|website))\ uses?\ cookies
      (?=.{0,200}\b(?:you|your|experience|work|traffic|consent|accept|agree|preferences|analy[sz]e)\b)
    | by\ (?:continuing|using|clicking|browsing|subscribing|signing|proceeding)\b
      .{0,120}\byou\b.{0,40}\b(?:agree|accept|consent|acknowledge)
    | thank(?:s|\ you)\ for\ (?:signing\ up|subscribing|reading)
      (?=\W*$|[^.?]{0,60}!|\ (?:to\ )?our\b)
    | (?:support|help\ us\ \w+)\ (?:our|independent|quality)\b.{0,30}\bjournalism
      (?=\W*$|.{0,120}\b(?:donat|subscri|contribut|member|today|from|week|month|click|you))
    | help\ (?:us\ )?(?:support|keep|fund|protect)\b.{0,30}\bour\ journalism
    | (?:view|read|see|open)\ (?:this\ )?(?:(?:e-?mail|newsletter|message|it|letter)\ )?
      (?:online|(?:in|on)\ (?:your|a|the)\ (?:web\ ?)?browser)(?=\W*$|\s*[|:.])
    | having\ trouble\ viewing
    | unsubscribe\b
    | (?:you\ are|you(?:’|')re|you\ have)\ receiv(?:ing|ed)\ this\ (?:e-?mail|newsletter|message)
    | (?:manage|update|change)\ (?:your\ )?(?:e-?mail\ |subscription\ )?preferences
    | (?:was\ )?this\ (?:e-?mail\ |newsletter\ )?(?:was\ )?forwarded\ to\ you\?
    | forward\ (?:this\ )?(?:e-?mail\ |newsletter\ )?to\ a\ friend
    | (?:got|have)\ a\ (?:\w+\ ){0,2}tip\?(?=\W*$|.{0,40}(?:e-?mail|contact|send|write|call|us\b|@))
    | (?:you\ can\ )?(?:e-?mail|contact|reach|follow)[ ]
      (?:him|her|them|the\ (?:author|reporter|writer))\ (?:at|on|via)\b
      (?=.{0,60}(?:@|\b(?:twitter|facebook|instagram|bluesky|mastodon|linkedin|threads|signal|x)\b|\d{3}))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""What asks something of its reader or points elsewhere; a sentence that reports does not."""
_REPORTED: Final = re.compile(
    r"\b(?:said|told|asked|admitted|ruled|according to|warned|wrote|shouted|argued|insisted|urged|"
    r"pleaded|promised|police|found that|court)\b"
    r"|\b(?:says?|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
"""By these a sentence of a story is known from a request that begins alike."""
_CREDITS: Final = re.compile(
    r"\W*(?:[Aa]dditional\s)?(?:[Rr]eport(?:ing|ed)|[Ww]rit(?:ing|ten)|[Ee]dit(?:ing|ed)|"
    r"[Cc]ompiled|[Tt]ranslated|[Pp]roduced)\sby\s[A-Z]"
)
_CREDIT: Final = re.compile(
    r"\W*(?:(?:[A-Z][\w.’'-]*|and|in|for|from|with|by|of|at|the|de|da|la|van|von|der|den|al|bin|"
    r"additional|more|reporting|writing|editing|research|edited|written|translated|\W+)"
    r"(?:\W+|$))*+"
)
"""A line of credits has names and hardly anything else."""
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
    r"\W*(?:We|(?:The )?[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*){0,4}) (?:has|have) (?:also )?"
    r"(?:reached out to|contacted|approached|asked) [^,;]{3,200}? "
    r"for (?:a |an |further |more |any )?"
    r"(?:comment|response|reply|statement|clarification)\W*"
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
    start = words[:_LOOK]
    if _BOILERPLATE.match(start) or _is_credits(start):
        return True
    if _ASKING.match(start) and not _REPORTED.search(start):
        return True
    if len(words) > _LOOK:
        return False
    return (
        _ENDING.search(words[-_TAIL:]) is not None
        or _REQUEST.fullmatch(words) is not None
        or (_BIO.fullmatch(words) is not None and not _REPORTED.search(words))
    )


def _is_credits(words: str) -> bool:
    """Return whether `words` credit who else worked on the story, and say nothing more."""
    return _CREDITS.match(words) is not None and _CREDIT.fullmatch(words) is not None


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
