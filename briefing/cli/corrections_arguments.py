"""What can be said of corrections on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    import argparse

Parser = TypeVar("Parser", bound="argparse.ArgumentParser")

WHAT: Final = (
    ("speaker", "WORDS", "NAME", "give a quote to another speaker"),
    ("kind", "WORDS", "KIND", "make a quote direct, partial or indirect"),
    ("no-quote", "WORDS", None, "leave out what is no quote"),
    ("event-date", "WORDS", "DATE", "date an event: 2024, 2024-08, 2024-08-06 or two with a /"),
    ("no-event", "WORDS", None, "leave an event out of the timeline"),
    ("no-bullet", "WORDS", None, "leave a sentence out of the bullets"),
    ("first-bullet", "WORDS", None, "put a sentence first among the bullets"),
    ("bullet-before", "WORDS", "OTHER", "put a bullet before the one that has the words OTHER"),
    ("bullet-after", "WORDS", "OTHER", "put a bullet behind the one that has the words OTHER"),
    ("title", None, "TITLE", "give an article another title"),
    ("outlet", None, "NAME", "say which outlet an article is of"),
    ("date", None, "DAY", "say when an article was published"),
)
"""What can be corrected in an article: the words that find it, and what is right."""


def add_corrections(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command corrections to `commands`."""
    parser = commands.add_parser("corrections", help="put right what the engine got wrong")
    actions: Any = parser.add_subparsers(
        dest="action", metavar="ACTION", title="actions", parser_class=type(parser)
    )
    shown = actions.add_parser(
        "list", help="show all, in force or revoked (also without an action)"
    )
    shown.add_argument("--json", action="store_true", help="print JSON")
    for what, words, value, help_text in WHAT:
        one = actions.add_parser(what, help=help_text)
        one.add_argument("path", metavar="FILE", help="the file with the article")
        if words:
            one.add_argument("words", metavar=words, help="some of the words it has, of no other")
        if value:
            one.add_argument("value", metavar=value)
    name = actions.add_parser("name", help="call a speaker by another name, or merge two")
    name.add_argument("subject", metavar="NAME", help="as it is now")
    name.add_argument("value", metavar="RIGHT", help="as it should be; one that is there is joined")
    name.add_argument("--in", dest="path", metavar="FILE", help="only in this article")
    same = actions.add_parser("same-story", help="say that two articles tell one story")
    same.add_argument("path", metavar="FILE")
    same.add_argument("other", metavar="OTHER")
    own = actions.add_parser("own-story", help="say that an article tells a story of its own")
    own.add_argument("path", metavar="FILE")
    actions.add_parser("undo", help="revoke what was corrected last")
    actions.add_parser("redo", help="restore what was revoked last")
    for action, help_text in (("revoke", "take one back"), ("restore", "let one stand again")):
        one = actions.add_parser(action, help=help_text)
        one.add_argument("number", metavar="NUMBER", type=int)
    taken = actions.add_parser("import", help="add the corrections in a file of another machine")
    taken.add_argument("file", metavar="FILE")
    given = actions.add_parser("export", help="write those in force to a file")
    given.add_argument("file", nargs="?", metavar="FILE", help="default: standard output")
    given.add_argument("--force", action="store_true", help="replace FILE if it exists")
    actions.add_parser("path", help="show where your file of corrections is")
