"""Text from articles in Markdown: it shows as it is, and does nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.export.escape import markdown
from briefing.plain import one_line

RENDERERS = {
    "commonmark": MarkdownIt("commonmark"),
    "github": MarkdownIt("commonmark").enable(["table", "strikethrough"]),
}


class _Page(HTMLParser):
    """Collects the tags and the text of a rendered page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def rendered(source: str, renderer: str = "commonmark") -> _Page:
    page = _Page()
    page.feed(RENDERERS[renderer].render(source))
    return page


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<!-- hidden -->",
        "[click](http://example.org)",
        "![pixel](http://example.org/a.png)",
        "<http://example.org>",
        "*bold* _slant_ **strong** `code` ~~gone~~",
        "# a heading",
        "1. a list",
        "2025) another",
        "- a list",
        "+ a list",
        "> a quotation",
        "===",
        "---",
        "| a | b |",
        "&lt;b&gt; &#42; &amp; AT&T",
        "[^1]: a footnote",
        "[Ada Moor]: http://example.org",
        "[Ada Moor][Omar Tull](http://example.org)",
        "![Ada Moor](http://example.org)",
        "[x] a task",
        "[ ] a task",
        "[Ada _Moor_ and *all*] said",
        "[[Ada Moor]] said",
        "a \\* backslash \\",
        "    code",
        "\u2028# after a line separator",
    ],
)
def test_nothing_in_a_text_becomes_markup(text: str, renderer: str) -> None:
    page = rendered(f"- {markdown(text)}", renderer)
    assert page.tags == ["ul", "li"]
    assert page.words.strip() == one_line(text)


@pytest.mark.parametrize(
    "text",
    ["see https://example.org", "www.example.org", "@editor", "a #tag", "==marked==", "%%out%%"],
)
def test_what_readers_of_markdown_beyond_commonmark_activate_is_broken_up(text: str) -> None:
    active = re.compile(r"https?://|www\.|(?<!\\)@|(?<!\\)#\w|==|%%")
    assert not active.search(markdown(text))
    assert rendered(markdown(text)).words.strip() == text


def test_a_name_or_an_omission_in_brackets_is_readable_as_it_stands() -> None:
    assert markdown("[Ada Moor] met [Omar Tull’s] crew, “and […] left.”") == (
        "[Ada Moor] met [Omar Tull’s] crew, “and […] left.”"
    )


@given(st.lists(st.sampled_from([*"[]()!:^x…{}| ", "Ada", "Ada Moor", "http://a.b"]), max_size=12))
def test_brackets_in_any_order_stay_brackets(signs: list[str]) -> None:
    text = "".join(signs)
    for lead in ("", "x "):
        page = rendered(f"- {lead}{markdown(text)}")
        assert page.tags == ["ul", "li"]
        assert page.words.strip() == f"{lead}{one_line(text)}".strip()


@given(st.text(max_size=60))
def test_any_text_renders_as_itself_and_adds_no_tag(text: str) -> None:
    page = rendered(f"- x {markdown(text)}")
    assert page.tags == ["ul", "li"]
    assert page.words.strip() == f"x {one_line(text)}".strip()
    alone = rendered(f"- {markdown(text)}")
    assert alone.tags == ["ul", "li"]
    assert alone.words.strip() == one_line(text)
