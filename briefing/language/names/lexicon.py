"""The words that tell names apart: honorifics, offices, heads of organisations, common words.

All tables were written for this project; the gazetteer says so in its own header.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final, Literal

from briefing.language.wordlists import words

Gender = Literal["female", "male"]

HONORIFICS: Final[dict[str, Gender | None]] = {
    **dict.fromkeys(("mr", "sir", "lord", "mister", "king", "prince", "father", "pope"), "male"),
    **dict.fromkeys(("mrs", "ms", "miss", "lady", "dame", "queen", "princess", "madam"), "female"),
    **dict.fromkeys(("dr", "prof", "rev", "hon", "sheikh", "ayatollah", "imam", "rabbi"), None),
}

OFFICES: Final = words(
    """
    president vice-president minister premier chancellor secretary senator sen gov governor
    rep representative congressman congresswoman mayor councilman councilwoman councillor
    judge justice chief chairman chairwoman chair chairperson speaker leader director
    commissioner ambassador general gen colonel col lieutenant lt captain capt major maj
    sergeant sgt admiral adm cpl officer deputy sheriff attorney prosecutor detective
    inspector superintendent constable professor bishop archbishop cardinal spokesman
    spokeswoman spokesperson coach manager administrator adviser advisor strategist nominee
    candidate editor executive analyst economist ceo cfo coo mp msp founder head del delegate sens
    reps govs emeritus emerita elect designate
    """
)
"""Words of an office that may stand, capitalised, before a name."""

SHORT_TITLES: Final = words(
    """
    mr mrs ms dr prof rev hon st sen gov rep gen col lt capt maj sgt adm cpl del sens reps govs
    jr sr messrs
    """
)
"""Written with a full stop that ends no sentence."""

ORGANISATION: Final = words(
    """
    ministry department university institute committee party association bank council court
    inc corp corporation company co agency post times news journal tribune herald guardian
    telegraph group foundation commission congress senate house parliament church union
    hospital school college police army navy force forces campaign office bureau center
    centre club fc united service services board authority league federation fund
    administration government network society airlines airways motors systems technologies
    partners holdings ltd llc plc gmbh ag academy alliance coalition organisation
    organization team research poll project trust cabinet treasury pentagon kremlin guard
    regiment brigade battalion corps division embassy consulate laboratory laboratories
    press radio television tv magazine gazette chronicle dispatch ledger library
    rail railway railways observatory museum theatre theater band
    tribunal caucus conference initiative studios records firm watchdog exchange reserve
    homeland security intelligence city rovers albion wanderers ferries industries technologies
    properties strategies foods stores pharmaceuticals utilities resources logistics
    entertainment nations brotherhood taliban
    hamas hezbollah fbi cia nsa nasa nato un who imf
    """
)
"""Words that head, or occur only in, the name of an organisation."""

LOCATION: Final = words(
    """
    street avenue road river lake mount mountain mountains island islands bay beach county
    airport park square tower towers hill hills valley bridge province district region
    desert sea ocean coast harbor harbour creek boulevard drive highway
    """
)
"""Words that head the name of a place."""

GROUPS: Final = words(
    """
    democrat democrats republican republicans democratic conservative conservatives liberal
    liberals labour tory tories christian christians muslim muslims jewish jews catholic
    catholics protestant islamist islamists islamic sunni shiite shia kurdish kurds arab
    arabs hispanic hispanics latino latinos asian asians african-american african-americans
    black white american americans soviet nazi communist communists socialist socialists
    western northern southern eastern north south east west northwest southwest northeast
    southeast central gop brexit national former federal social retired senior deputy acting saudi
    prime vice
    """
)
"""Capitalised words that describe somebody without naming them."""

CALENDAR: Final = words(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday
    friday saturday sunday mon tue tues wed thu thur thurs fri sat sun christmas easter
    thanksgiving gmt bst est edt pst pdt am pm eastern pacific
    """
)

PARTICLES: Final = words("de la van von der den bin al el da di du le ben ibn ter dos del")

COMMON: Final = words(
    """
    a an the this that these those i you he she it we they me him her us them my your his
    its our their and but or nor so yet for if when while as because since until though
    although after before once whether in on at by to from with without of about above below
    over under between into through during against among amid within across behind beyond
    near off up down out around is are was were be been being am do does did have has had
    will would can could may might must shall should not no yes there here then now today
    tonight yesterday tomorrow still also just only even very more most less least many much
    some any all both each every few several other another such same what which who whom
    whose how why where one two three four five six seven eight nine ten dozens hundreds
    thousands millions first second third last next new old according meanwhile however
    moreover instead nevertheless furthermore later earlier recently asked speaking despite
    besides perhaps maybe like unlike let given having being its it's that's he's she's
    they're we're i'm you're i've we've don't didn't isn't wasn't there's what's let's
    people police officials sources experts critics women men children voters polls thanks
    thank well oh ok okay yeah hey never always often sometimes again back good great bad
    right left sure too rather either neither nothing nobody everyone everybody someone
    somebody anyone anybody something anything everything those overall indeed finally
    additionally clearly obviously read see watch look photo image video share story
    advertisement please follow click get go come take make say says said tell told think
    know want need help keep put try ask show call meet follow-up whatever whoever whenever
    wherever ago via than except plus minus vs amid earlier elsewhere inside outside
    nearly almost about roughly fewer half part parts
    """
)
"""Words that begin sentences and are capitalised only for that."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """First names and places that are known by themselves."""

    first_names: dict[str, Gender | None]
    """Lower-case first names; None for one that both use."""
    adjectives: dict[str, str]
    """Lower-case adjective of a country, and the country."""
    places: frozenset[str]
    """Lower-case names of countries, regions and cities."""


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the table in `gazetteer.json`."""
    table = json.loads(files(__package__).joinpath("gazetteer.json").read_text(encoding="utf-8"))
    female, male = set(table["female"].split()), set(table["male"].split())
    first_names: dict[str, Gender | None] = {
        **dict.fromkeys(sorted(female - male), "female"),
        **dict.fromkeys(sorted(male - female), "male"),
        **dict.fromkeys(sorted(female & male)),
    }
    countries: dict[str, str] = table["countries"]
    return Gazetteer(
        first_names=first_names,
        adjectives={adjective: country for country, adjective in countries.items()},
        places=frozenset(countries) | {place.lower() for place in table["places"]},
    )
