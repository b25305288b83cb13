# ruff: noqa: E501 -- a pattern reads best on the line of its idea
"""The patterns of temporal expressions, by the kind of word that betrays them.

Spans follow the TimeML 1.2.1 annotation guidelines: determiner and modifier
inside, preposition and possessive ending outside. Month and weekday names are
read in capitals only; everything else in any case.
"""

from __future__ import annotations

from typing import Final

_MON: Final = (
    r"(?P<mon>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![A-Za-z])"
)
_DOW_NAME: Final = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?"
    r"|Sun(?:day)?)\b"
)
_DOW: Final = r"(?P<dow>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)\b"
_D: Final = r"(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d/]|[.,:]\d|%|[ ]?(?:percent|per\ cent|million|billion)\b)"
_Y: Final = r"(?P<y>1[0-9]\d\d|20\d\d)(?![\d/]|[.,]\d|%)"
_YY: Final = r"['’‘](?P<yy>\d\d)(?![\w'’]|\.\d)"
_EDGE: Final = (
    r"(?:(?P<mod>(?i:early|late|mid|the (?:early|late) part of|the (?:very )?end of|the (?:beginning|start|middle) of"
    r"|around|about))[ -])?"
)
_SMALL: Final = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen"
)
_TENS: Final = r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUM: Final = (
    rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d+)?)(?:[ -]1/2)?|(?:{_TENS})(?:[ -](?:{_SMALL}))?"
    rf"|(?:{_SMALL}|a)[ ](?:hundred|thousand)|(?:{_SMALL})(?: and a half)?|a dozen|a couple(?: of)?|a half|half an?)"
)
_VAGUE: Final = r"a few|several|many|some|dozens of|hundreds of|thousands of|few|numerous|couple of"
_UNIT1: Final = r"second|minute|hour|day|week|weekend|month|quarter|year|decade"
_UNITS: Final = r"seconds|minutes|hours|days|weeks|weekends|months|quarters|years|decades|centuries"
_QUANT: Final = (
    r"(?:(?P<mod>about|around|roughly|approximately|nearly|almost|less than|more than|over|at least|up to|just over"
    r"|no more than|as many as|some|only|just under|at most|as long as)[ ])?"
)
_NTH: Final = (
    r"(?:twenty|thirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth"
)
_SPELLED: Final = rf"(?i:(?P<cent>nineteen|eighteen) (?P<rest>(?:{_TENS})(?:[ -](?:{_SMALL}))?)\b)"
_BOUND: Final = r"(?:(?P<mod>at least|about|nearly|almost|up to)[ ])?"
_PART: Final = r"(?P<part>morning|afternoon|evening|night|noon|midday|midnight)"
_ORD: Final = r"(?P<ord>first|second|third|fourth|1st|2nd|3rd|4th|final|latter|last)"
_ZONE: Final = r"(?:[ ]\(?(?P<zone>ES?D?T|CS?D?T|MS?D?T|PS?D?T|GMT|UTC|BST|CES?T|local time|Eastern(?: time)?)\)?\b)?"
_CLOCK: Final = (
    r"(?P<hour>2[0-3]|1\d|0?\d)(?:[:.](?P<minute>[0-5]\d))?[ ]?(?P<half>[aApP]\.?[mM]\b\.?)"
    rf"(?i:{_ZONE})"
)


def _any_case(pattern: str) -> str:
    return f"(?i:{pattern})"


_TAIL: Final = (
    r"(?:(?P<sep>,?[ ]|[ ]on[ ])"
    rf"(?:{_DOW}|(?P<ref>(?i:today|yesterday|tomorrow))|{_MON}[ ]{_D}(?:,[ ]{_Y})?))?"
)

PATTERNS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "month": (
        (
            "month day",
            rf"(?:(?P<rel>(?i:last|next|this))[ ])?{_EDGE}(?:(?:this coming )?{_DOW_NAME}\.?,?[ ])?{_MON}[ ]{_D}(?:,?[ ]{_Y})?",
        ),
        ("month day", rf"(?:{_DOW_NAME},?[ ])?\b{_D}(?:[ ]of)?[ -]{_MON}(?:,?[ -]{_Y})?"),
        ("month year", rf"{_EDGE}{_MON},?(?:[ ]of)?[ ](?:{_Y}|{_YY})"),
        (
            "month day",
            rf"{_any_case(_PART)}[ ](?i:on|of)[ ](?:{_DOW_NAME},?[ ])?{_MON}[ ]{_D}(?:,?[ ]{_Y})?",
        ),
        ("month day", rf"{_MON}[ ](?:the[ ])?(?P<nth>(?i:{_NTH}))(?=[.,;:!?]|$)"),
        ("spelled year", rf"{_EDGE}{_MON}[ ]{_SPELLED}"),
        ("month of year", rf"{_EDGE}{_MON}(?:[ ]of)?[ ](?P<rel>(?i:last|this|next))[ ](?i:year)"),
        (
            "month",
            rf"(?:(?P<rel>(?i:last|next|this|this past|this coming|each|every))[ ])?{_EDGE}{_MON}",
        ),
        ("week of", rf"(?i:the week of )(?:{_DOW_NAME},? )?{_MON}[ ]{_D}"),
    ),
    "weekday": (
        (
            "weekday",
            (
                r"(?:(?P<rel>(?i:last|next|this coming|this past|this|past|coming|the previous|the following|each|every"
                r"|the next))[ ])?(?:(?P<when>(?i:early|late|earlier|later))[ ](?:on )?)?"
                rf"{_DOW}(?P<plural>s(?=[ ,.;]))?(?:[ ]{_any_case(_PART)}(?P<nights>s)?\b)?"
            ),
        ),
        ("weekday", rf"(?i:(?P<part>noon|midnight|midday)[ ](?:on )?){_DOW}"),
        ("weekday", rf"{_any_case(_PART)} (?:on|of) {_DOW}"),
    ),
    "year": (
        (
            "iso date",
            r"(?P<y>1\d{3}|20\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\d-])",
        ),
        ("numeric date", r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>1\d{3}|20\d\d)(?!\d)"),
        (
            "year",
            (
                rf"{_EDGE}(?i:(?P<fiscal>(?:the )?(?:fiscal|financial)(?: year)?|(?:the )?year|calendar)[ ])?{_Y}"
                r"(?!-year)"
            ),
        ),
        ("short year", rf"{_YY}"),
        ("years", r"(?P<y>1[89]\d\d|20\d\d)[-–](?P<z>\d\d)(?!\d|-)"),
        (
            "decade",
            r"(?:the )?(?:(?P<mod>(?i:early|late|mid))[ -])?(?P<y>1[0-9]\d|20\d)0['’]?s\b",
        ),
        ("decade", r"(?:the )(?:(?P<mod>(?i:early|late|mid))[ -])?['’‘](?P<yy>[2-9])0s\b"),
    ),
    "spelled": (
        (
            "spelled year",
            rf"(?i:(?:the year )?){_SPELLED}",
        ),
        (
            "spelled year",
            rf"(?i:(?:the )?(?P<season>spring|summer|autumn|fall|winter) of ){_SPELLED}",
        ),
        (
            "spelled year",
            rf"(?i:(?:the year )(?P<thousand>two thousand)(?: and)?(?: (?P<rest>{_SMALL}))?\b)",
        ),
        (
            "decade",
            (
                r"(?i:the (?:(?P<mod>early|late|mid)[ -])?(?P<word>twenties|thirties|forties|fifties|sixties|seventies"
                r"|eighties|nineties)\b)"
            ),
        ),
        (
            "century",
            r"(?i:(?:the )?(?:(?P<mod>early|late|mid)[ -])?(?P<nth>1\d|2[01])(?:st|nd|rd|th)[ -]centur(?:y|ies)\b)",
        ),
    ),
    "quarter": (
        (
            "quarter",
            (
                r"(?i:(?:(?P<whose>the year-ago|the year-earlier|this year['’]s|last year['’]s|next year['’]s"
                r"|year-ago|year-earlier|the|its|their|a|this|last|next)[ ])?"
                rf"(?:{_Y}['’]?s?[ ])?(?:(?P<fiscal>fiscal|calendar|flat|strong|weak)[ -])?{_ORD}[ -](?:fiscal[ -])?"
                r"(?P<unit>quarter|half)\b(?!-)(?:[ ](?:of|in)?[ ]?(?:(?P<of>this year|last year|next year|the year)"
                r"|(?:the )?(?:fiscal |calendar )?(?:year )?(?P<y2>1[89]\d\d|20\d\d)\b))?)"
            ),
        ),
        (
            "same period",
            (
                r"(?i:(?P<whose>the|its|this|last|next|that)[ ](?:(?P<which>latest|current|same|year-ago|year-earlier"
                r"|corresponding|comparable(?: year-ago)?|previous|prior|following|coming|most recent"
                r"|1[89]\d\d|20\d\d|full)[ ])?(?:fiscal[ ])?(?P<unit>quarter|period)\b(?!-)"
                r"(?:[ ](?P<of>last year|a year ago|a year earlier|in 1[89]\d\d))?)"
            ),
        ),
        (
            "same period",
            r"(?i:(?P<whose>last year['’]s|next year['’]s|this year['’]s)[ ](?P<unit>quarter|period))",
        ),
        ("numbered quarter", r"(?P<unit>[QH])(?P<n>[1-4])(?:[ ](?:of )?(?P<y>20\d\d|19\d\d))?\b"),
    ),
    "ago": (
        (
            "year ago",
            rf"(?i:{_QUANT}(?P<count>a|one)[ -](?P<unit>year)[ -](?P<dir>ago|earlier)\b(?:[ ](?:period|quarter))?)",
        ),
        ("year ago", r"(?i:(?:the )?(?:comparable )?(?P<unit>year)-(?P<dir>ago|earlier)\b)"),
        (
            "ago",
            (
                rf"(?i:{_QUANT}(?P<count>{_NUM}|{_VAGUE}|an?)(?: more)?[ -](?P<unit>{_UNIT1}|{_UNITS})s?(?: or (?:so|two)|(?P<half> and a half))?"
                r"[ ](?P<dir>ago|earlier|later|before(?= [a-z])|after(?= [a-z])|from now|from today|hence|prior)\b)"
            ),
        ),
        (
            "vague ago",
            r"(?i:(?P<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)[ ](?:ago|later|earlier|after|before)\b)",
        ),
    ),
    "unit": (
        (
            "relative unit",
            (
                r"(?i:(?:(?P<mod>earlier|later|early|late|mid|sometime|mid-|the end of|the beginning of|the start of"
                r"|the middle of|the rest of|the remainder of|the latter part of)[ -]?(?:in )?)?"
                r"(?P<rel>(?:the )?(?:last|past|next|coming|current|previous|preceding|following|same|entire|full|whole"
                r"|first|latest)|that same|this|that|this past|this coming)[ ](?:full )?"
                r"(?P<fiscal>(?:fiscal|financial|calendar|business|school|trading)[ ])?"
                r"(?P<unit>year|month|weekend|week|day|decade|century|quarter)(?P<q>['’]s third quarter)?\b(?!-)"
                rf"(?:[ ]{_PART}\b)?)"
            ),
        ),
        (
            "counted span",
            (
                rf"(?i:{_BOUND}(?:each of )?(?P<rel>(?:the )?(?:last|past|next|coming|first|previous|preceding|following|latest"
                rf"|final|opening|recent)|these|those|this past)[ ](?P<count>{_NUM}(?: to {_NUM})?|{_VAGUE})"
                rf"(?: or {_NUM})?[ -](?:(?:more|business|trading|fiscal|full)[ ])?(?P<unit>{_UNITS}|{_UNIT1}s?)\b"
                r"(?: or so)?)"
            ),
        ),
        (
            "recent units",
            (
                rf"(?i:(?P<rel>(?:the )?(?:recent|coming|past|future|last|early|next|previous)|the)[ ](?P<unit>{_UNITS}"
                r"|weeks and months)(?: ahead| to come)?\b)"
            ),
        ),
        (
            "duration",
            (
                rf"(?i:{_QUANT}(?:(?P<the>the|an additional|another|within)[ ])?(?P<count>{_NUM}(?:(?: to | or |-){_NUM})?"
                rf"|{_VAGUE}|an?|another)[ -](?:(?:more|full|business|trading|consecutive|straight|additional|long|whole)[ ])?"
                rf"(?P<unit>{_UNITS}|{_UNIT1})(?P<half> and a half)?\b(?P<old>-old)?)"
            ),
        ),
        (
            "unit before",
            r"(?i:the (?P<unit>day|week|month|year) (?P<dir>before|after|earlier))(?=[.,;:?!)]|$| and| but| when)",
        ),
        ("bare units", rf"(?i:(?P<unit>{_UNITS})(?:-long| or (?:months|years))?\b)"),
        ("bare units", rf"(?i:(?P<unit>{_UNIT1})-long\b)"),
        (
            "set",
            rf"(?i:(?P<set>each|every)[ ](?:(?P<count>{_NUM}|other)[ ])?(?P<unit>{_UNIT1}|{_UNITS})\b)",
        ),
        ("adverb set", r"(?i:(?P<set>hourly|daily|weekly|monthly|yearly|annually|quarterly)\b)"),
        (
            "edge of unit",
            (
                r"(?i:(?P<mod>the end of|the beginning of|the start of|the middle of|earlier in|later in|end of|early in"
                r"|late in)[ ](?P<rel>the)[ ](?P<unit>year|month|week|day|decade|century|quarter)\b)"
            ),
        ),
        ("year end", r"(?i:(?:the )?year(?:['’]s[ ]|-|[ ])end\b)"),
        (
            "the unit",
            r"(?i:(?P<rel>the)[ ](?:(?P<fiscal>fiscal)[ ])?(?P<unit>year|weekend)\b(?![-'’]))",
        ),
    ),
    "season": (
        (
            "season",
            (
                r"(?i:(?:(?P<rel>the|this|last|next|this past|this coming|the past|the previous|the following)[ ])"
                r"(?:(?P<mod>early|late|mid)[ -])?(?P<season>spring|summer|autumn|fall|winter)\b(?![ ]of[ ](?!\d|nine|last|this))"
                rf"(?:(?: of|,)? (?:{_Y}|{_YY}|(?P<yrel>last|this|next) year))?)"
            ),
        ),
        (
            "season",
            rf"(?i:(?:(?P<mod>early|late|mid)[ -])?(?P<season>spring|summer|autumn|fall|winter)(?: of|,)? (?:{_Y}|{_YY}))",
        ),
        (
            "season",
            r"(?i:(?:(?P<mod>early|late|mid)[ -])(?P<season>spring|summer|autumn|winter)\b)",
        ),
        ("season", r"(?i:(?<=in )(?P<season>summer|autumn|winter)\b)"),
    ),
    "reference": (
        (
            "day word",
            (
                r"(?i:(?:(?P<when>early|late|earlier|later|mid-(?:morning|afternoon)|mid)[ ])?"
                rf"(?P<ref>today|yesterday|tomorrow|the day before yesterday|the day after tomorrow)\b(?:[ ]{_PART}\b)?)"
            ),
        ),
        (
            "day word",
            r"(?i:(?:(?P<when>early|late|earlier|later)[ ])?(?P<ref>tonight|overnight)\b)",
        ),
        (
            "day part",
            (
                r"(?i:(?:(?P<when>early|late|earlier|later)[ ])?(?P<rel>last|this|that|the next|the following|the)[ ]"
                r"(?P<part>morning|afternoon|evening|night|noon|midday)\b)"
            ),
        ),
        ("bare part", r"(?i:(?:mid[ -])(?P<part>morning|afternoon)\b)"),
        (
            "now",
            (
                r"(?i:(?:right )?now\b|currently\b|nowadays\b|these days\b|at present\b|(?<=the )current\b"
                r"|the present\b|(?<=at )the moment\b|(?<=at )this (?:time|point|moment)\b|this moment\b)"
            ),
        ),
        (
            "once",
            r"(?i:(?:more |most |only |until )?recently\b|(?<=in )the (?:recent )?past\b|lately\b|not long ago\b)",
        ),
        (
            "ahead",
            (
                r"(?i:the (?:near |foreseeable |immediate |not-too-distant )?future\b|soon(?! (?:after|as)\b)\b|the (?:near|short) term\b"
                r"|shortly(?! (?:after|before))\b)"
            ),
        ),
    ),
    "clock": (
        (
            "clock",
            rf"(?:(?P<mod>(?i:around|about|shortly before|shortly after))[ ])?\b{_CLOCK}{_TAIL}",
        ),
        (
            "clock",
            rf"(?P<hour>2[0-3]|[01]?\d)[:.]?(?P<minute>[0-5]\d)[ ]?(?i:(?P<zone>GMT|UTC|BST|CES?T|local time|hours)\b)(?:[ ](?:on )?{_DOW})?",
        ),
        ("clock", r"(?P<hour>2[0-3]|[01]?\d):(?P<minute>[0-5]\d)(?![:\d])"),
        ("noon", r"(?i:(?<=at )(?P<part>noon|midnight|midday)\b)"),
    ),
    "holiday": (
        (
            "holiday",
            (
                r"(?:(?P<rel>(?i:last|this|next|this past))[ ])?(?P<name>Christmas(?:[ ](?:Eve|Day))?|New[ ]Year['’]s[ ](?:Eve|Day)"
                r"|Thanksgiving(?:[ ]Day)?|Easter(?:[ ](?:Sunday|Monday|week|weekend))?|Good[ ]Friday|Palm[ ]Sunday"
                r"|Ash[ ]Wednesday|Pentecost|Mardi[ ]Gras|Halloween|Labor[ ]Day|Memorial[ ]Day|Veterans[ ]Day|Boxing[ ]Day"
                r"|Independence[ ]Day|Election[ ]Day|Valentine['’]s[ ]Day|Mother['’]s[ ]Day|Father['’]s[ ]Day"
                r"|Martin[ ]Luther[ ]King[ ]Day|Presidents[ ]Day|Columbus[ ]Day|Bastille[ ]Day|Ramadan)\b(?:[ ](?P<y>20\d\d|19\d\d)\b)?"
            ),
        ),
    ),
}
