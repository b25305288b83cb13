"""What a reader has put right: kept in the reader's own file, replayed on every analysis."""

from briefing.corrections.apply import analyze_corrected, correct, key_of
from briefing.corrections.book import Book, Entry, corrections_file
from briefing.corrections.find import anchor_for
from briefing.corrections.settled import settled_stories
from briefing.model.days import read_interval

__all__ = [
    "Book",
    "Entry",
    "analyze_corrected",
    "anchor_for",
    "correct",
    "corrections_file",
    "key_of",
    "read_interval",
    "settled_stories",
]
