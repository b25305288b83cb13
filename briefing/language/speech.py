"""The verbs with which English news reports speech.

The table was written for this project; its coverage was checked against the
cues of labelled news (PolNeAR: Newell, Margolin, Ruths 2018).
"""

from __future__ import annotations

from typing import Final

from briefing.language.wordlists import words

_REGULAR: Final = words(
    """
    accept accuse acknowledge add address admit advise affirm agree allege announce answer
    appeal argue ask assert assure attest blame blast boast call caution chant cite claim comment
    complain concede conclude confess confirm continue contend counter criticize criticise
    declare decline denounce deny describe detail disclose dispute dismiss echo emphasize
    emphasise estimate exclaim explain express fume greet grumble guess hint imply indicate
    inform insist instruct interject intone invite joke lament lash maintain mention mock
    muse mutter name note object observe offer opine order pledge plead point ponder post
    praise predict proclaim promise pronounce propose protest query question quip quote rail
    react reason reassure recall recommend recount reflect refuse reiterate reject relate
    remark remember remind repeat reply report request respond retort reveal scoff shout
    shrug signal slam speculate state stress submit suggest summarize surmise sum tease
    testify text thank theorize threaten thunder tweet underline underscore urge vent verify
    volunteer vow wail warn weigh whisper wonder yell elaborate enthuse gush reckon relay
    rant recite charge crow demand deride jest label moan mumble murmur ridicule sigh sniff
    snap sneer taunt tout vouch
    """
)
_IRREGULAR: Final = {
    "say": "said says say saying",
    "tell": "told tells tell telling",
    "write": "wrote written writes write writing",
    "read": "read reads reading",
    "think": "thought thinks think thinking",
    "speak": "spoke spoken speaks speak speaking",
    "put": "put puts putting",
    "go on": "went goes going",
    "hold": "held holds",
    "swear": "swore swears",
    "find": "found finds",
    "show": "showed shows show showing shown",
    "cry": "cried cries crying",
    "begin": "began begins",
    "make": "made makes making",
    "know": "knew knows know",
    "believe": "believed believes believe believing",
    "feel": "felt feels",
    "learn": "learned learnt",
    "hope": "hoped hopes",
}
_DOUBLED: Final = frozenset({"admit", "submit", "quip", "sum", "snap"})


def _forms(verb: str) -> tuple[str, str, str, str]:
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb in _DOUBLED:
        return verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return verb, third, verb + "ed", verb + "ing"


LEMMA: Final[dict[str, str]] = {
    form: verb for verb in sorted(_REGULAR) for form in _forms(verb)
} | {form: verb for verb, forms in _IRREGULAR.items() for form in forms.split()}
"""Every form of a reporting verb, lower case, and its base form."""

SAY: Final = frozenset(
    form
    for form, verb in LEMMA.items()
    if verb
    in {
        *("say", "tell", "add", "write", "tweet", "reply", "respond", "explain", "continue"),
        *("note", "announce", "argue", "ask", "declare", "insist", "recall", "warn", "conclude"),
        *("acknowledge", "claim", "state", "confirm", "admit", "joke", "report", "testify"),
        *("observe", "remark", "quip", "answer", "recount", "stress", "concede", "contend"),
    }
)
"""The forms that hardly ever do anything but report speech."""
