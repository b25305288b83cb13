"""The words that say what a number counts. Tables written for this project."""

from __future__ import annotations

from typing import Final

from briefing.language.wordlists import words

QUALIFIERS: Final = tuple(
    tuple(line.split())
    for line in (
        *("no more than", "no fewer than", "no less than", "not more than", "as many as"),
        *("as much as", "as few as", "as little as", "at least", "at most", "more than"),
        *("less than", "fewer than", "up to", "close to", "an estimated", "a record"),
        *("well over", "just over", "just under", "about", "around", "some", "nearly", "almost"),
        *("approximately", "roughly", "over", "under", "estimated", "only", "just", "exactly"),
        *("above", "below", "between", "barely", "virtually", "circa"),
    )
)
"""What may stand before a number, longest first."""

TRAILING: Final = (("or", "more"), ("or", "so"), ("or", "less"), ("or", "fewer"))

CURRENCIES: Final = {
    "$": "dollars",
    "US$": "dollars",
    "£": "pounds",
    "€": "euros",
    "¥": "yen",
    "₹": "rupees",
}
MONEY: Final = {
    form: unit
    for unit, forms in {
        "dollars": "dollar dollars",
        "cents": "cent cents",
        "euros": "euro euros",
        "pounds": "pound pounds",
        "yen": "yen",
        "yuan": "yuan renminbi",
        "rubles": "ruble rubles rouble roubles",
        "rupees": "rupee rupees",
        "francs": "franc francs",
        "hryvnia": "hryvnia hryvnias",
        "shekels": "shekel shekels",
        "pesos": "peso pesos",
    }.items()
    for form in forms.split()
}
MEASURES: Final = {
    form: unit
    for unit, forms in {
        "km": "km kilometer kilometers kilometre kilometres",
        "miles": "mile miles",
        "meters": "meter meters metre metres",
        "cm": "cm centimeter centimeters centimetre centimetres",
        "feet": "foot feet ft",
        "inches": "inch inches",
        "kg": "kg kilo kilos kilogram kilograms",
        "grams": "gram grams",
        "tons": "ton tons tonne tonnes",
        "acres": "acre acres",
        "hectares": "hectare hectares",
        "liters": "liter liters litre litres",
        "gallons": "gallon gallons",
        "barrels": "barrel barrels",
        "degrees": "degree degrees",
        "mph": "mph",
        "km/h": "kph kmh",
        "mg": "mg milligram milligrams",
        "knots": "knot knots",
        "kilowatts": "kilowatt kilowatts kw",
        "gigawatts": "gigawatt gigawatts gw",
        "megawatts": "megawatt megawatts mw",
        "pounds": "lb lbs",
    }.items()
    for form in forms.split()
}
RATES: Final = {
    ("miles", "hour"): "mph",
    ("km", "hour"): "km/h",
}
"""Measures over another with a name of their own."""
SHORT_DIVISORS: Final = {"h": "hour", "hr": "hour", "s": "second"}
TIME_UNITS: Final = words(
    """
    second seconds minute minutes hour hours day days week weeks weekend weekends month months
    year years decade decades century centuries quarter quarters night nights morning mornings
    fortnight season seasons am pm a.m p.m o’clock o'clock
    """
)
MONTHS: Final = words(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    """
)
PEOPLE: Final = words(
    """
    people persons person others men women man woman children child boys girls boy girl kids
    soldiers troops fighters officers officials police civilians residents citizens nationals
    migrants refugees students pupils teachers workers employees staff passengers victims
    patients prisoners hostages detainees suspects protesters demonstrators voters members
    lawmakers deputies senators players fans journalists reporters doctors nurses firefighters
    guests attendees tourists villagers dead wounded injured missing killed survivors militants
    rebels insurgents gunmen policemen farmers miners crew recruits volunteers veterans
    candidates delegates inmates families adults teenagers youths relatives scientists experts
    """
)
CASUALTIES: Final = words("dead killed wounded injured missing hurt arrested detained")
"""What may follow a number in place of a noun ("19 injured")."""
AFFECTED: Final = CASUALTIES | words(
    """
    rescued evacuated hospitalized hospitalised displaced treated discharged recovered infected
    trapped freed released charged convicted sentenced deported quarantined buried homeless
    """
)
"""What a bare count of people suffered, behind "were" or "have" ("35 were rescued")."""
FATES: Final = words("died drowned perished survived recovered fled")
"""What a bare count of people did ("nineteen died")."""
AUXILIARIES: Final = words("were was are have has had been be remain remained also still")
HARMING: Final = words("killed killing wounded wounding injured injuring injures kills")
CHANGING: Final = words(
    """
    rose risen rises rising climbed climbs climbing grew grown grows fell fallen falls dropped drops
    reached reaches reaching hit hits passed passes stood stands jumped jumps increased increases
    """
)
"""Verbs between a total and its number ("the toll rose to nine")."""
IRREGULAR: Final = words("people men women children police others feet mice teeth troops staff")
STOPPERS: Final = words(
    """
    a an the this that these those and or but nor of in on at by for from with to into onto over
    under after before since during until as than if while when where who whom which whose what
    because so though although not no is are was were be been being am has have had do does did
    will would can could may might must shall should he she it they we you i his her its their
    our my your him them us me there here then now ago later earlier away each per every about
    around between among against across along near off out up down through within without
    according said says also still already yet ever never just only more less
    """
)
NO_PLURALS: Final = words(
    "was is has this his its us as yes bus gas plus thus perhaps always specimen regimen acumen"
)
