"""Make the table of months anew from dateparser: `python -m tests.engine.months_of_dateparser`."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import dateparser.data.date_translation_data as translations
from dateparser.data.languages_info import language_order

from briefing.months import TABLE, words_in

# fmt: off
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)
# fmt: on


def table() -> str:
    """Return the languages in dateparser's order, then each word of a month with its languages."""
    order = {language: number for number, language in enumerate(language_order)}
    found: dict[str, set[str]] = {}
    for module in pkgutil.iter_modules(translations.__path__):
        known = import_module(f"{translations.__name__}.{module.name}").info
        for name in (name for month in MONTHS for name in known.get(month, ())):
            for word in words_in(name):
                found.setdefault(word, set()).add(known["name"])
    rows = {
        word: sorted(found[word] & order.keys(), key=order.__getitem__) for word in sorted(found)
    }
    lines = [("*", *language_order), *((word, *known) for word, known in rows.items() if known)]
    return "".join(" ".join(line) + "\n" for line in lines)


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
