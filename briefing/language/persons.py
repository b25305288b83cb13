"""Recognise the common nouns that call a person ("the attacker", "a pilot", "somebody")."""

from __future__ import annotations

import re
from typing import Final

from briefing.language.names.lexicon import OFFICES
from briefing.language.names.roles import KIN
from briefing.language.wordlists import words

_WORD: Final = re.compile(r"[^\W\d_]+")
_PERSONS: Final = (
    OFFICES
    | frozenset(KIN)
    | words(
        """
        who whoever someone somebody anyone anybody everyone everybody nobody man woman boy
        girl child baby infant toddler kid teen youth person guest host victim suspect
        defendant accused patient friend fiancé fiancée fiance fiancee partner parent cousin
        nephew niece grandson granddaughter spouse bride groom twin witness chef pilot nurse
        guard thief star actress waitress duchess heiress princess coach official individual
        student resident client agent assistant recruit convict fugitive migrant immigrant
        servant participant applicant veteran civilian musician physician politician
        historician historian technician librarian guardian magician comedian billionaire
        millionaire representative executive operative detective relative colleague employee
        refugee detainee trainee critic clerk monk nun pope king queen prince lord lady
        rabbi imam sheikh tycoon mogul champion rookie orphan hero heroine idol aide ally
        athlete poet diplomat democrat republican conservative liberal cop mum mom dad
        grandma grandpa aristocrat acrobat model
        """
    )
)
_AGENT: Final = re.compile(r"\w{2,}(?:er|or|ist|man|woman|eur)$")
"""Endings of those who do something ("attacker", "cellist")."""
_NO_AGENTS: Final = words(
    """
    after over under other another either neither whether rather together however never ever
    later latter earlier further farther older younger larger smaller higher lower better
    greater fewer lesser closer wider number order letter paper newspaper power center water
    summer winter offer matter quarter computer border river tower disorder labor favor
    honor error major minor prior interior superior exterior color floor door motor factor
    sector terror horror mirror corridor tractor reactor behavior flavor harbor armor rumor
    tumor humor inferior her per were here there where consider remember wonder cover
    discover recover deliver enter alter suffer differ prefer refer occur answer chapter
    charter cluster corner counter cancer danger dinner disaster december november october
    september easter fiber filter finger fever gender hammer hunger layer ladder leather
    liver lumber manner meter monster murder oyster pepper planner register rubber semester
    shelter shoulder shower silver soccer super sweater temper theater thunder timber tender
    tier trailer transfer trigger twitter weather barrier bigger career carrier chamber
    container eager crossover handover takeover turnover helicopter headquarter persist
    exist consist insist resist assist list mist twist least first best worst dust just most
    past last feast east west encounter laser lever buffer server browser folder boiler
    burner cooker freezer heater printer scanner mixer propeller elevator generator
    ventilator indicator detector sensor projector
    """
)
"""Written for this project: words with such an ending that call no person."""


def calls_person(said: str) -> bool:
    """Return whether a word of `said` calls a person without a name.

    By a list, by the endings of agents ("attacker", "cellist") and by an age. In doubt it
    does.
    """
    return "year-old" in said or any(
        low in _PERSONS or (low not in _NO_AGENTS and _AGENT.match(low) is not None)
        for low in (found[0].lower() for found in _WORD.finditer(said))
    )
