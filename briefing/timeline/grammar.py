"""The temporal expressions of English news, as patterns with a reading each.

Spans and values follow the TimeML 1.2.1 annotation guidelines: the determiner
and a modifier such as "early" belong to the expression, a preposition does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.timeline.lexicon import (
    FIXED_HOLIDAYS,
    NUMBER_WORDS,
    ORDINALS,
    PART_CODES,
    SEASON_CODES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY_SHORT = r"(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\."
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_PART = rf"(?:{_either(PART_CODES)})"
_SEASON = rf"(?:{_either(SEASON_CODES)})"
_UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centur(?=y|ies))"
_UNITS = rf"(?P<unit>{_UNIT})(?:ies|s|y)?"
_SMALL = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
_COUNT = (
    rf"(?P<count>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_SMALL}|a couple(?: of)?|a dozen"
    rf"|{_either(set(NUMBER_WORDS) - {'zero', 'a couple', 'a couple of', 'a dozen', 'couple'})})"
)
_VAGUE = r"(?P<vague>a few|few|several|many|some|recent|some of the|a number of)"
_HEDGE = (
    r"(?P<hedge>(?i:about|around|nearly|almost|roughly|some|approximately|more than|over|less than|"
    r"at least|at most|up to|the past|as little as|just over|just under|under))"
)
_EDGE = r"(?P<edge>(?i:early|late|mid|the beginning of|the start of|the end of|the middle of))"
_ORDINAL = rf"(?P<ordinal>(?i:{_either(ORDINALS)}))"
_CLOCK = (
    r"(?P<clock>(?P<hour>2[0-3]|1\d|0?\d)(?:[:.](?P<minute>[0-5]\d))?\s?"
    r"(?P<half>[ap]\.?m\b\.?|AM|PM)|(?P<hour24>2[0-3]|[01]?\d):(?P<minute24>[0-5]\d)(?!\d)"
    r"|(?i:noon|midnight))(?:\s?\(?(?:GMT|UTC|EDT|EST|ET|CDT|CST|PDT|PST|BST|CET)\)?(?!\w))?"
)
_HOLIDAY = rf"(?P<holiday>(?i:{_either([*FIXED_HOLIDAYS, 'thanksgiving day', 'thanksgiving', 'labor day', 'memorial day', 'good friday', 'easter sunday', 'easter monday', 'easter', 'independence day'])}))"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and the name of its reading."""

    name: str
    pattern: re.Pattern[str]


def _rule(name: str, pattern: str) -> Rule:
    return Rule(name, re.compile(rf"(?<![\w$£€.,/-])(?:{pattern})(?![\w%])"))


RULES: Final = (
    _rule("iso", rf"(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)"),
    _rule("slashes", r"(?P<month>\d{1,2})[/-](?P<day>\d{1,2})[/-](?P<year>(?:19|20)?\d\d)"),
    _rule(
        "date",
        rf"(?:(?:{_WEEKDAY}|{_WEEKDAY_SHORT}),?\s)?(?:the\s)?(?:(?P<monthname>{_MONTH})\s(?P<day>{_DAY})"
        rf"(?:\s?[-–]\s?(?P<last>{_DAY}))?|(?P<day2>{_DAY})(?:\s?[-–]\s?(?P<last2>{_DAY}))?\s(?:of\s)?(?P<monthname2>{_MONTH}))"
        rf"(?:,?\s(?P<year>{_YEAR})|\s(?P<relyear>last|next|this)\syear)?",
    ),
    _rule(
        "month",
        rf"(?:(?i:the\s)?{_EDGE}[-\s])?(?P<monthname>{_MONTH})(?:,?\s(?:of\s)?(?P<year>{_YEAR})|\s(?:of\s)?(?P<relyear>last|next|this)\syear)?",
    ),
    _rule(
        "relmonth",
        rf"(?P<rel>(?i:last|next|this|this\spast|this\scoming))\s(?P<monthname>{_MONTH})",
    ),
    _rule(
        "weekday",
        rf"(?:(?i:{_EDGE}\s))?(?:(?P<rel>(?i:last|next|this|this\scoming|this\spast|past|every|each))\s)?"
        rf"(?P<weekday>{_WEEKDAY})(?:\s(?P<part>{_PART})(?P<many>s)?)?(?:\sof\s(?P<weekrel>(?i:last|this|next))\sweek)?",
    ),
    _rule(
        "deictic",
        rf"(?i:(?:(?P<edge>early|late|earlier|later)\s)?(?P<word>today|yesterday|tomorrow|tonight|last\snight|the\sday\s(?:before\syesterday|after\stomorrow))(?:\s(?P<part>{_PART}))?)",
    ),
    _rule("thispart", rf"(?i:(?:{_EDGE}\s)?this\s(?P<part>{_PART}))"),
    _rule(
        "year",
        rf"(?:(?i:{_EDGE}[-\s](?:in\s)?)?(?i:(?P<the>the\syear\s|fiscal(?:\syear)?\s|calendar\s))?)(?P<year>{_YEAR})(?:\s?[-–/]\s?(?P<until>(?:{_YEAR}|\d\d)))?",
    ),
    _rule(
        "decade", rf"(?i:(?:the\s)?(?:{_EDGE}[-\s])?)(?P<decade>(?:1[5-9]|20)\d0|['’][2-9]0)['’]?s"
    ),
    _rule("century", r"(?i:(?:the\s)?(?P<number>\d{1,2})(?:st|nd|rd|th)[-\s]century)"),
    _rule(
        "quarter",
        rf"(?i:(?:the\s)?(?:(?P<relyear>this|last|next)\syear['’]s\s)?(?:fiscal\s)?{_ORDINAL}(?:[-\s]fiscal)?[-\s](?P<size>quarter|half)(?:\s(?:of|in)\s(?:fiscal\s)?(?:(?P<year>{_YEAR})|(?P<relyear2>this|last|next)\syear)|\s(?P<year2>{_YEAR}))?)",
    ),
    _rule(
        "shortquarter",
        rf"Q(?P<number>[1-4])(?:\s(?P<year>{_YEAR}))?|(?P<year2>{_YEAR})\sQ(?P<number2>[1-4])",
    ),
    _rule(
        "period",
        r"(?i:the\s(?:same\s|corresponding\s)?(?:latest\s|current\s|recent\s|most\srecent\s)?(?:quarter|period)|(?:the\s)?latest\s(?:quarter|period)|this\squarter)",
    ),
    _rule(
        "lastquarter", r"(?i:(?P<rel>last|next|the\sprevious|the\spreceding|the\sprior)\squarter)"
    ),
    _rule(
        "yearago",
        rf"(?i:a\syear\s(?:ago|earlier|before)|(?:the\s)?(?:year[-\s](?:ago|earlier)|prior[-\s]year|same)\s(?:quarter|period)(?:\s(?:a\syear\s(?:ago|earlier)|last\syear|of\s(?:{_YEAR}|last\syear)))?|year[-\s](?:ago|earlier))",
    ),
    _rule(
        "relunit",
        rf"(?i:(?:(?P<edge>earlier|later|early|late|the\s(?:beginning|start|end|middle)\sof|the\s(?:first|second)\shalf\sof)\s)?(?P<rel>last|next|this|the\spast|the\scoming|the\sfollowing|the\sprevious|the\snext|the\slast|the\scurrent|current|the\spreceding|this\spast|this\scoming)\s(?P<unit>week|month|year|weekend|decade|century)(?!\s(?:of|old|ago)))",
    ),
    _rule(
        "season",
        rf"(?i:(?:{_EDGE}\s)?(?P<rel>last|next|this|the|this\spast|this\scoming)\s(?P<season>{_SEASON})(?:\s(?:of\s)?(?P<year>{_YEAR}))?)|(?P<season2>{_SEASON})\s(?:of\s)?(?P<year2>{_YEAR})",
    ),
    _rule(
        "ago",
        rf"(?i:(?:{_HEDGE}\s)?(?:{_COUNT}|{_VAGUE})\s{_UNITS}\s(?P<way>ago|earlier|later|from\snow|hence|before|after|afterwards?|beforehand))",
    ),
    _rule(
        "window",
        rf"(?i:(?:the\s)?(?P<way>past|last|next|coming|previous|following|first)\s(?:{_COUNT}|{_VAGUE})[-\s]{_UNITS})",
    ),
    _rule(
        "duration",
        rf"(?i:(?:{_HEDGE}\s)?(?:the\s)?(?:{_COUNT}|{_VAGUE})[-\s](?:full\s|consecutive\s|straight\s|long\s)?{_UNITS}(?P<half>\sand\sa\shalf)?(?P<old>(?:[-\s]|s[-\s])old\b)?)",
    ),
    _rule(
        "longduration", r"(?i:(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes))"
    ),
    _rule(
        "adjective",
        rf"(?i:{_COUNT}[-–](?P<unit>second|minute|hour|day|night|week|month|year|decade)(?P<old>s?[-–]olds?)?)",
    ),
    _rule(
        "following",
        r"(?i:the\s(?:(?P<way>following|next|previous|same)\s(?P<unit>day|night|morning|afternoon|evening)|day\s(?P<way2>before|after)))",
    ),
    _rule("weekend", r"(?i:the\sweekend|weekend(?=\s(?:of|that)))"),
    _rule(
        "often",
        rf"(?i:(?:every|each)\s(?:(?P<other>other\s)?(?P<unit>second|minute|hour|day|night|morning|week|weekend|month|quarter|year|decade)|(?P<weekday>{_WEEKDAY}))|(?P<word>daily|weekly|monthly|annually|nightly|hourly))",
    ),
    _rule("clock", rf"{_CLOCK}(?:\s(?:on\s)?(?P<day>(?i:today|yesterday|tomorrow)))?"),
    _rule(
        "present",
        r"(?i:now|currently|at\spresent|at\sthe\smoment|nowadays|at\sthis\stime|presently)",
    ),
    _rule(
        "past",
        r"(?i:recently|the\srecent\spast|lately|the\spast(?!\s(?:\w+\s)?(?:\w+[-\s])?(?:hour|day|week|month|year|decade))|recent\s(?:days|weeks|months|years|times))",
    ),
    _rule("future", r"(?i:the\s(?:near\s)?future)"),
    _rule("holiday", rf"(?:(?P<rel>(?i:last|next|this))\s)?{_HOLIDAY}(?:\s(?P<year>{_YEAR}))?"),
)
"""Longest match first decides, wherever two rules meet."""

TRIGGER: Final = re.compile(
    rf"\d|{_MONTH}|(?i:day|night|morning|afternoon|evening|week|month|year|quarter|half|decade|centur"
    rf"|hour|minute|second|moment|noon|now|present|current|recent|lately|past|future|soon|period"
    rf"|{_SEASON}|tomorrow|tonight|daily|annual|thanksgiving|christmas|easter|halloween|month)"
)
"""A sentence without any of these holds no temporal expression."""
