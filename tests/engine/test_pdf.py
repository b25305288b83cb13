"""A PDF gives its story as it reads, not as it is drawn, and says what it does not hold."""

from __future__ import annotations

import io
from importlib.util import find_spec

import pypdf
import pytest

from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.read import read_bytes
from tests.pdf_files import Line, column, pdf

LEFT = [
    "The ferry to Ostrel was held for two hours",
    "on Monday after an alarm, the harbour office",
    "said. Nobody was hurt, and the boat sailed.",
    "",
    "The owners of the line had nothing to say",
    "about it when they were asked on Tuesday.",
]
RIGHT = [
    "A second boat took the passengers who could",
    "not wait, among them a crew of musicians who",
    "were due on the island at eight that evening.",
    "",
    "They played on the deck for those who were",
    "still in port, and then they sailed as well.",
]
STORY = [
    (
        "The ferry to Ostrel was held for two hours on Monday after an alarm, the harbour office "
        "said. Nobody was hurt, and the boat sailed."
    ),
    "The owners of the line had nothing to say about it when they were asked on Tuesday.",
    (
        "A second boat took the passengers who could not wait, among them a crew of musicians who "
        "were due on the island at eight that evening."
    ),
    "They played on the deck for those who were still in port, and then they sailed as well.",
]


def only(raw: bytes) -> Article:
    (article,) = read_bytes(raw, "kept.pdf")
    return article


def story(*pages: list[Line]) -> list[str]:
    article = only(pdf(*pages))
    return [block.span.of(article.text) for block in article.blocks if block.kind == "paragraph"]


def row_by_row(*columns: list[Line]) -> list[Line]:
    return sorted((line for one in columns for line in one), key=lambda line: (-line.y, line.x))


# Words


@pytest.mark.parametrize("mark", ["-", "\N{SOFT HYPHEN}"], ids=["hyphen", "soft hyphen"])
def test_a_word_cut_at_the_end_of_a_line_is_whole(mark: str) -> None:
    lines = [
        "The ferry to Ostrel was held on Monday, the au" + mark,
        "thorities of the port have said.",
    ]
    assert story(column(lines)) == [
        "The ferry to Ostrel was held on Monday, the authorities of the port have said."
    ]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        (
            "It is a well-known ship. The owners of this well-",
            "known ship said no more.",
            "well-known ship said",
        ),
        (
            "The news is known well. The owners of this well-",
            "known ship said no more.",
            "well-known ship said",
        ),
        (
            "The owners of the line in Ostrel and in Upper-",
            "Tarn said no more of it.",
            "Upper- Tarn said",
        ),
        (
            "The owners of the line have not said any more -",
            "they never do on Mondays.",
            "more - they never",
        ),
        (
            "Of the passengers who had waited there, some 30-",
            "odd left for home at once.",
            "30- odd left",
        ),
    ],
    ids=["written so elsewhere", "of two words", "capital", "dash", "figure"],
)
def test_a_hyphen_of_the_writer_is_kept(first: str, second: str, whole: str) -> None:
    assert whole in story(column([first, second]))[0]


def test_ligatures_are_the_letters_that_they_stand_for() -> None:
    lines = ["The oﬃce said a ﬁre and a ﬂood had stopped the ferry oﬀ the island,", "baﬄing all."]
    assert story(column(lines)) == [
        "The office said a fire and a flood had stopped the ferry off the island, baffling all."
    ]


# Lines


@pytest.mark.parametrize("draw", [lambda a, b: a + b, row_by_row], ids=["by column", "by row"])
def test_two_columns_are_read_one_after_the_other(draw) -> None:
    assert story(draw(column(LEFT), column(RIGHT, x=320))) == STORY


def test_what_stands_above_and_below_the_columns_is_read_before_and_after_them() -> None:
    above = column(
        ["A boat was late, and nobody on it was sorry for that, the owners say."], top=780
    )
    below = column(
        ["The next boat to the island is due to sail from the port on Thursday."], top=500
    )
    page = [*above, *row_by_row(column(LEFT), column(RIGHT, x=320)), *below]
    assert story(page) == [above[0].words, *STORY, below[0].words]


def test_a_table_is_read_row_by_row() -> None:
    rows = [
        ("Ostrel", "12"),
        ("Upper Tarn", "31"),
        ("Lowmere", "7"),
        ("Vell", "9"),
        ("Ostmark", "3"),
    ]
    table = [
        line
        for number, row in enumerate(rows)
        for line in column(row[:1], top=500 - 20 * number)
        + column(row[1:], x=300, top=500 - 20 * number)
    ]
    assert story(column(LEFT) + table)[2:] == [" ".join(row) for row in rows]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    first, second = LEFT[:2], LEFT[2:3]
    assert story(column(first) + column(second, x=320)) == STORY[:1]
    assert story(column(first), column(second)) == STORY[:1]


def test_an_indent_begins_a_paragraph() -> None:
    lines = [*column(LEFT[:3]), *column(LEFT[4:5], x=86, top=697.1), *column(LEFT[5:], top=682.8)]
    assert story(lines) == STORY[:2]


def test_lines_in_larger_letters_are_headings_and_the_first_the_title() -> None:
    large = [*column(["Ferry held in port", "for two hours"], top=790, size=20)]
    article = only(
        pdf(
            [
                *large,
                *column(LEFT),
                *column(["What is next"], top=640, size=14),
                *column(RIGHT, top=610),
            ]
        )
    )
    assert article.title == "Ferry held in port for two hours"
    headings = [block.span.of(article.text) for block in article.blocks if block.kind == "heading"]
    assert headings == ["What is next"]


@pytest.mark.parametrize(
    ("title", "author", "expected"),
    [
        (
            "Ferry held at Ostrel",
            "Ana Reyes; Tomas Oru",
            ("Ferry held at Ostrel", ("Ana Reyes", "Tomas Oru")),
        ),
        ("Microsoft Word - ferry3.docx", "areyes", (None, ())),
        ("untitled", "", (None, ())),
    ],
    ids=["written", "by a program", "none"],
)
def test_what_a_program_wrote_is_no_title_and_no_author(title: str, author: str, expected) -> None:
    article = only(pdf(column(LEFT), title=title, author=author))
    assert (article.title, article.authors) == expected


# What runs along


def test_headers_footers_and_page_numbers_are_no_part_of_the_story() -> None:
    pages = [
        [
            *column(["Harbour News · 4 March 2026"], top=810, size=8),
            *column([f"Page {number} of 3"], x=280, top=40, size=8),
            *column(lines),
        ]
        for number, lines in enumerate((LEFT, RIGHT, ["It was late, and it was dark."]), 1)
    ]
    article = only(pdf(*pages))
    assert story(*pages) == [*STORY, "It was late, and it was dark."]
    assert "Harbour News" not in article.text
    assert "Page" not in article.text


def test_the_number_of_a_single_page_is_no_part_of_the_story() -> None:
    assert story([*column(LEFT), *column(["1"], x=290, top=40)]) == STORY[:2]


def test_what_pages_say_alike_in_their_middle_stays() -> None:
    again = ["Asked about it, the owners of the line said no."]
    pages = [column([*LEFT[:3], "", *again, "", *lines]) for lines in (LEFT[4:], RIGHT[4:])]
    article = only(pdf(*pages))
    assert article.text.count(again[0]) == 2


# What is not there


def locked(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(column(LEFT))))
    writer.encrypt(password, algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_a_pdf_that_needs_a_password_says_so() -> None:
    with pytest.raises(UnreadableError, match="the PDF is encrypted; save it without a password"):
        read_bytes(locked("secret"), "kept.pdf")


def test_a_pdf_that_only_its_owner_may_change_is_read() -> None:
    assert only(locked("")).text.startswith("The ferry to Ostrel")


@pytest.mark.skipif(find_spec("cryptography") is not None, reason="it could be decrypted")
def test_a_pdf_that_wants_another_package_to_be_decrypted_names_it() -> None:
    """AES (ISO 32000-1, section 7.6.5) has the same keys as RC4, but pypdf has it not."""
    filters = b"/V 4 /R 4 /StmF /StdCF /StrF /StdCF /CF <</StdCF <</CFM /AESV2 /Length 16>>>>"
    raw = locked("").replace(b"/V 2", filters).replace(b"/R 3", b"")
    with pytest.raises(UnreadableError, match=r"the PDF is encrypted; .*pypdf\[crypto\]"):
        read_bytes(raw, "kept.pdf")


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (pdf([]), "holds no text; it is a scan or a picture"),
        (pdf(column(["Page 1"])), "holds no text; it is a scan or a picture"),
        (b"%PDF-1.7\nnothing", "damaged"),
        (pdf(column(LEFT))[:300], "damaged|no text"),
    ],
    ids=["empty page", "page number", "nothing", "cut off"],
)
def test_a_pdf_without_a_text_says_so(raw: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        read_bytes(raw, "kept.pdf")


def test_pages_that_are_pictures_are_counted_and_the_others_read() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(column(LEFT), column(RIGHT))))
    scan = writer.add_blank_page(595, 842)
    picture = pypdf.generic.DecodedStreamObject()
    picture.update({pypdf.generic.NameObject("/Subtype"): pypdf.generic.NameObject("/Image")})
    drawn = pypdf.generic.DictionaryObject(
        {pypdf.generic.NameObject("/I"): writer._add_object(picture)}
    )
    scan[pypdf.generic.NameObject("/Resources")] = pypdf.generic.DictionaryObject(
        {pypdf.generic.NameObject("/XObject"): drawn}
    )
    writer.add_blank_page(595, 842)
    made = io.BytesIO()
    writer.write(made)
    assert only(made.getvalue()).notice == "1 of 4 pages are pictures without text"


def test_pages_beyond_the_limit_are_told() -> None:
    assert only(pdf(*[column(LEFT)] * 401)).notice == "only the first 400 of 401 pages"


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        (b"/Contents 7 0 R", b"/Contents 7 0 X"),
        (b"/Resources<</Font<</F 3 0 R>>>>>>\nendobj\n7", b"/Resources 12>>\nendobj\n7"),
        (b"(They played", b"[[<< 1 0 R"),
        (b"ET\n", b"]>\n"),
    ],
    ids=["contents", "resources", "operands", "operators"],
)
def test_a_damaged_page_takes_no_other_with_it(whole: bytes, broken: bytes) -> None:
    raw = pdf(column(LEFT), column(RIGHT))
    assert whole in raw
    start = raw.index(b"6 0 obj")
    article = only(raw[:start] + raw[start:].replace(whole, broken))
    assert "The ferry to Ostrel was held" in article.text


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        (b"/Info", b"/Info 5 /X"),
        (b"/Title(", b"/Title<</X("),
        (b"/Root 1 0 R", b"/Root 1 0 R /Prev 9"),
        (b"/Type/Catalog", b"/Type 7"),
        (b"/Parent 2 0 R", b"/Parent null"),
        (b"0000000000 65535 f", b"00000x0000 65535 f"),
        (b"xref\n0", b"xref\n-"),
        (b"/Kids[", b"/Kids 9["),
    ],
)
def test_a_file_that_keeps_to_no_standard_is_read_or_said_to_be_damaged(
    whole: bytes, broken: bytes
) -> None:
    raw = pdf(column(LEFT))
    assert whole in raw
    try:
        said = only(raw.replace(whole, broken)).text
    except UnreadableError as error:
        said = str(error)
    assert "The ferry" in said or "the PDF is damaged" in said or "holds no text" in said
