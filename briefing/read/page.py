"""Read an HTML page. Runs confined."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import trafilatura
from lxml import etree, html

from briefing.read.alphabets import japanese_encoding, single_byte_encoding
from briefing.read.decode import declared_encoding, marked_encoding
from briefing.read.draft import Draft
from briefing.read.metadata import read_metadata

if TYPE_CHECKING:
    from briefing.read.draft import PartKind

_PAYWALL: Final = re.compile(
    r"\b(?:subscribe|sign in|log in|register|become a (?:member|subscriber))\b.{0,40}"
    r"\b(?:to (?:continue|keep|read)|for full access)|"
    r"\b(?:this (?:article|content|story) is (?:only |reserved )?for (?:subscribers|members))",
    re.IGNORECASE | re.DOTALL,
)
_CHECK: Final = re.compile(
    r"\b(?:verify(?:ing)? (?:that )?you are (?:a )?human|checking (?:your browser|if the site)|"
    r"are you a robot|unusual (?:traffic|activity) from|enable javascript and cookies to continue)",
    re.IGNORECASE,
)
"""What a page says that a server sends to programs instead of the one asked for."""
_SCRIPTED: Final = re.compile(
    rb"<noscript[^>]{0,200}>[^<]{0,300}\benable javascript|"
    rb"<div id=[\"']?(?:root|app|__next)[\"']?>\s*</div>",
    re.IGNORECASE,
)
_META: Final = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?([A-Za-z0-9._:-]+)", re.IGNORECASE)
_HEAD: Final = 4096
"""Bytes in which a page declares its encoding (HTML, section 4.2.5.4, asks for 1024)."""
_STUB: Final = 150
"""Words up to which a page that asks for money holds no whole article."""
_LEAST: Final = 12
_BLOCKS: Final = frozenset({"p", "head", "quote", "code", "list", "item", "table", "row", "div"})
_SENTENCE_END: Final = re.compile(r"[.!?…:”\"’»)]\s*$")
_SPACED: Final = frozenset({"cell", "lb"})


def read(raw: bytes, address: str | None) -> list[Draft]:
    """Return the article of the page `raw`; raises ValueError with the reason when it has none.

    The body is what trafilatura takes for it; title, authors, outlet and date
    are those on which the page's own statements agree.
    """
    root = trafilatura.load_html(_in_utf_8(raw))
    if root is None:
        raise ValueError("the page cannot be parsed")
    metadata = read_metadata(root, address)
    page_text = " ".join(root.xpath("//text()[not(parent::script or parent::style)]"))
    found = trafilatura.bare_extraction(
        html.fromstring(etree.tostring(root)),
        url=address,
        with_metadata=False,
        include_comments=False,
    )
    parts = _parts(found.body) if found is not None and not isinstance(found, dict) else ()
    draft = Draft(
        parts=parts,
        title=metadata.title,
        authors=metadata.authors,
        outlet=metadata.outlet,
        published=metadata.published,
    )
    is_paid = metadata.paid or _PAYWALL.search(page_text) is not None
    if draft.words < _STUB and _CHECK.search(page_text):
        raise ValueError("the page is a check for robots; open it in a browser and save it")
    if draft.words < _LEAST:
        raise ValueError(_why_bare(raw, is_paid=is_paid))
    if draft.words < _STUB and is_paid:
        draft = replace(draft, notice="only what stands before the paywall")
    return [draft]


def _why_bare(raw: bytes, *, is_paid: bool) -> str:
    if is_paid:
        return "the page shows nothing before its paywall"
    if _SCRIPTED.search(raw):
        return "the page has no article body without scripts; save it in a browser"
    return "the page has no article body"


def _in_utf_8(raw: bytes) -> bytes:
    """Return `raw` in UTF-8 where it is not UTF-8 already, and its encoding is declared or plain.

    Left to itself, trafilatura guesses and takes Latin-2 for the code page 1250.
    """
    found = _META.search(raw[:_HEAD])
    declared = declared_encoding(f";charset={found[1].decode('ascii')}") if found else None
    encoding = marked_encoding(raw)
    if encoding is None:
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError:
            encoding = declared or single_byte_encoding(raw) or japanese_encoding(raw)
    if encoding is None:
        return raw
    return codecs.BOM_UTF8 + raw.decode(encoding, "replace").encode("utf-8", "replace")


def _parts(body: etree._Element) -> tuple[tuple[PartKind, str], ...]:
    """Return the blocks of what trafilatura took for the body, in its vocabulary (of TEI)."""
    found: list[tuple[PartKind, str]] = []
    words: list[str] = []

    def end(kind: PartKind = "paragraph") -> None:
        text = " ".join("".join(words).split())
        if text:
            found.append((kind, text))
        words.clear()

    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            # A break after a sentence parts paragraphs; one in mid-sentence only turns the line.
            if element.tag in _BLOCKS or (element.tag == "lb" and _ends_sentence(words)):
                end()
            words.append(" " if element.tag in _SPACED else "")
            words.append(element.text or "")
        else:
            if element.tag in _BLOCKS:
                end("heading" if element.tag == "head" else "paragraph")
            words.append(element.tail or "")
    end()
    return tuple(found)


def _ends_sentence(words: list[str]) -> bool:
    return _SENTENCE_END.search("".join(words[-2:])) is not None
