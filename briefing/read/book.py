"""Read a book: the chapters of an EPUB (EPUB 3.3), each an article."""

from __future__ import annotations

from dataclasses import replace
from posixpath import join, normpath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from briefing.dates import read_date
from briefing.errors import UnreadableError
from briefing.read.confined import SECONDS, read_confined
from briefing.read.draft import Draft, noticed

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from briefing.read.archive import Archive

_CHAPTER: Final = 40
"""Words from which a part of a book is an article and not a title page."""
_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_OBFUSCATION: Final = frozenset(
    {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}
)
"""How fonts are kept from being copied; it hides no text."""


def read_book(archive: Archive, source: str) -> list[Draft]:
    """Return the chapters of the book `archive` in reading order.

    What a chapter does not say of its date and authors, the book says. Raises
    UnreadableError, naming `source`, when no chapter can be read.
    """
    path = next(
        (one.get("full-path") for one in _all(archive, _CONTAINER, source, "rootfile")), None
    )
    package = _parsed(archive, path or "", source)
    chapters = _chapters(package, (path or "").rpartition("/")[0])
    encrypted = _encrypted(archive, source)
    drafts: list[Draft] = []
    lost = 0
    for name in chapters:
        try:
            raw = b"" if name in encrypted else archive.member(name)
            drafts += read_confined("chapter", raw, source, seconds=archive.seconds(SECONDS))
        except UnreadableError:
            lost += 1
    lost += len(encrypted.intersection(chapters))
    about = Draft(
        parts=(),
        authors=tuple(_texts(package, "creator")),
        outlet=next(iter(_texts(package, "title")), None),
        published=next(filter(None, map(read_date, _texts(package, "date"))), None),
    )
    drafts = [
        replace(about, parts=one.parts, title=one.title) for one in drafts if one.words >= _CHAPTER
    ]
    if not drafts and encrypted.intersection(chapters):
        raise UnreadableError(source, "the book is encrypted against copying")
    if not drafts:
        raise UnreadableError(source, "the book is damaged" if lost else "the book holds no text")
    missed = f"{lost} of {len(chapters)} chapters of the book cannot be read" if lost else None
    return noticed(drafts, missed)


def _chapters(package: Element, folder: str) -> list[str]:
    """Return the names of the chapters in reading order (section 5.7, the spine)."""
    files = {one.get("id"): one.get("href") for one in package.iter() if _is(one, "item")}
    hrefs = [files.get(one.get("idref")) for one in package.iter() if _is(one, "itemref")]
    return [normpath(join(folder, unquote(href.partition("#")[0]))) for href in hrefs if href]


def _encrypted(archive: Archive, source: str) -> set[str]:
    """Return the names of members that are encrypted (section 4.2.6.3.2)."""
    if _ENCRYPTION not in archive.names:
        return set()
    found: set[str] = set()
    for entry in _all(archive, _ENCRYPTION, source, "EncryptedData"):
        methods = {one.get("Algorithm") for one in entry.iter() if _is(one, "EncryptionMethod")}
        if not methods & _OBFUSCATION:
            found |= {
                unquote(one.get("URI") or "") for one in entry.iter() if _is(one, "CipherReference")
            }
    return found


def _all(archive: Archive, name: str, source: str, tag: str) -> list[Element]:
    return [one for one in _parsed(archive, name, source).iter() if _is(one, tag)]


def _parsed(archive: Archive, name: str, source: str) -> Element:
    from defusedxml import DefusedXmlException, ElementTree  # noqa: PLC0415

    try:
        root: Element = ElementTree.fromstring(archive.member(name))
    except (ElementTree.ParseError, DefusedXmlException, ValueError) as error:
        raise UnreadableError(source, "the book is damaged") from error
    return root


def _texts(package: Element, tag: str) -> list[str]:
    """Return what the book's Dublin Core elements of this name say (section 5.5.3)."""
    found = (" ".join("".join(one.itertext()).split()) for one in package.iter() if _is(one, tag))
    return [text for text in found if text]


def _is(element: Element, tag: str) -> bool:
    return element.tag.rpartition("}")[2] == tag
