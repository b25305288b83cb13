"""Who wrote a page, when, for whom and under which title, however the page says it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

import pytest

from briefing.model import Article
from briefing.read import read_bytes

STORY = "<p>" + "The ferry to Ostrel was held for two hours, the harbour office said. " * 6 + "</p>"
MARCH_4 = date(2026, 3, 4)


@dataclass(frozen=True)
class Page:
    """A page with what is to be read from it; what it does not state is None or empty."""

    head: str = ""
    body: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    below: str = ""


def read(page: Page) -> Article:
    markup = (
        f"<!doctype html><html lang=en><head>{page.head}</head><body><header><nav>"
        "<a href='/'>Home</a> <a href='/sport'>Sport</a></nav></header>"
        f"<main><article>{page.body}{STORY}</article>{page.below}</main></body></html>"
    )
    (article,) = read_bytes(markup.encode(), "kept")
    return article


def linked(*nodes: object, **one: object) -> str:
    """Return a block of JSON-LD."""
    held = [{"@context": "https://schema.org", **one}] if one else list(nodes)
    held_as_json = json.dumps(held if len(held) > 1 else held[0])
    return f"<script type='application/ld+json'>{held_as_json}</script>"


def meta(**named: str) -> str:
    return "".join(
        f"<meta {'property' if '_' in name else 'name'}='{name.replace('_', ':', 1)}' "
        f"content='{value}'>"
        for name, value in named.items()
    )


def person(name: str, **more: object) -> dict[str, object]:
    return {"@type": "Person", "name": name, **more}


NEWS = {"@type": "NewsArticle", "headline": "Ferry held", "datePublished": "2026-03-04T10:00:00Z"}
WEB = {"@type": "WebSite", "name": "Harbour News", "author": person("The Web Master")}

PAGES: dict[str, Page] = {
    # Linked data
    "a graph of nodes": Page(
        head=linked(
            {
                "@context": "https://schema.org",
                "@graph": [
                    WEB,
                    {"@type": "Person", "@id": "#ana", "name": "Ana Reyes"},
                    {"@type": "Organization", "@id": "#us", "name": "Harbour News"},
                    {**NEWS, "author": {"@id": "#ana"}, "publisher": {"@id": "#us"}},
                ],
            }
        ),
        authors=("Ana Reyes",),
        published=MARCH_4,
        outlet="Harbour News",
        title="Ferry held",
    ),
    "the article as main entity of its page": Page(
        head=linked(
            {
                "@type": "WebPage",
                "datePublished": "2020-01-01",
                "mainEntity": {**NEWS, "author": [person("Ana Reyes"), person("Tomas Oru")]},
            }
        ),
        authors=("Ana Reyes", "Tomas Oru"),
        published=MARCH_4,
        title="Ferry held",
    ),
    "a list of types": Page(
        head=linked({**NEWS, "@type": ["Article", "ReportageNewsArticle"], "author": "Ana Reyes"}),
        authors=("Ana Reyes",),
        published=MARCH_4,
        title="Ferry held",
    ),
    "names in one string": Page(
        head=linked({**NEWS, "author": {"name": "Ana Reyes, Tomas Oru and Ilse Brandt"}}),
        authors=("Ana Reyes", "Tomas Oru", "Ilse Brandt"),
        published=MARCH_4,
        title="Ferry held",
    ),
    "a list of names in the name": Page(
        head=linked({**NEWS, "author": {"@type": "Person", "name": ["Ana Reyes", "Tomas Oru"]}}),
        authors=("Ana Reyes", "Tomas Oru"),
        published=MARCH_4,
        title="Ferry held",
    ),
    "given and family name": Page(
        head=linked(
            {**NEWS, "author": {"@type": "Person", "givenName": "Ana", "familyName": "Reyes"}}
        ),
        authors=("Ana Reyes",),
        published=MARCH_4,
        title="Ferry held",
    ),
    "an organisation as author": Page(
        head=linked(
            {
                **NEWS,
                "author": {"@type": "NewsMediaOrganization", "name": "Ostrawire"},
                "publisher": {"@type": "Organization", "name": "Harbour News"},
            }
        ),
        published=MARCH_4,
        outlet="Harbour News",
        title="Ferry held",
    ),
    "an organisation beside a person": Page(
        head=linked(
            {
                **NEWS,
                "author": [{"@type": "Organization", "name": "Ostrawire"}, person("Ana Reyes")],
            }
        ),
        authors=("Ana Reyes",),
        published=MARCH_4,
        title="Ferry held",
    ),
    "an address for a name": Page(
        head=linked({**NEWS, "author": person("https://h.example/people/ana-reyes")}),
        body="<p class='byline'>By <a rel='author' href='/people/ana-reyes'>Ana Reyes</a></p>",
        authors=("Ana Reyes",),
        published=MARCH_4,
        title="Ferry held",
    ),
    "an author of a comment and of another story": Page(
        head=linked(
            {
                **NEWS,
                "author": person("Ana Reyes"),
                "comment": [{"@type": "Comment", "author": person("A Troll")}],
            },
            {"@type": "ItemList", "itemListElement": [{**NEWS, "author": person("Bo Lind")}]},
        ),
        authors=("Ana Reyes",),
        published=MARCH_4,
        title="Ferry held",
    ),
    "linked data with a comma too many": Page(
        head="<script type='application/ld+json'>{'@type': 'NewsArticle',}</script>"
        + meta(author="Ana Reyes", article_published_time="2026-03-04T10:00:00Z"),
        authors=("Ana Reyes",),
        published=MARCH_4,
    ),
    "linked data with raw line feeds in a string": Page(
        head="<script type='application/ld+json'>"
        '{"@type": "Article", "headline": "Ferry\nheld", "datePublished": "2026-03-04"}</script>',
        published=MARCH_4,
        title="Ferry held",
    ),
    "linked data in comment marks": Page(
        head="<script type='application/ld+json'><!--\n"
        + json.dumps({**NEWS, "author": person("Ana Reyes")})
        + "\n//--></script>",
        authors=("Ana Reyes",),
        published=MARCH_4,
        title="Ferry held",
    ),
    "a type of linked data with a character set": Page(
        head="<script type='application/ld+json; charset=utf-8'>"
        + json.dumps({**NEWS, "author": person("Ana Reyes")})
        + "</script>",
        authors=("Ana Reyes",),
        published=MARCH_4,
        title="Ferry held",
    ),
    "entities in linked data": Page(
        head=linked(
            {**NEWS, "headline": "Ferry &amp; bridge &#39;held&#39;", "author": "Ana Reyes"}
        ),
        body="<h1>Ferry &amp; bridge 'held'</h1>",
        authors=("Ana Reyes",),
        published=MARCH_4,
        title="Ferry & bridge 'held'",
    ),
    "the story itself and others beside it": Page(
        head=linked(
            {
                **NEWS,
                "headline": "Mill burnt down",
                "datePublished": "2025-12-01",
                "author": person("Bo Lind"),
                "url": "https://h.example/mill",
            },
            {**NEWS, "author": person("Ana Reyes"), "mainEntityOfPage": "https://h.example/ferry"},
        )
        + "<link rel='canonical' href='https://h.example/ferry'>",
        body="<h1>Ferry held</h1>",
        authors=("Ana Reyes",),
        published=MARCH_4,
        title="Ferry held",
    ),
    # Dates
    "changed later": Page(
        head=linked(
            {
                "@type": "NewsArticle",
                "dateModified": "2026-03-09T08:00:00Z",
                "datePublished": "2026-03-04T10:00:00Z",
            }
        ),
        published=MARCH_4,
    ),
    "only the last change": Page(
        head=meta(article_modified_time="2026-03-09T10:00:00Z", og_updated_time="2026-03-09"),
        published=None,
    ),
    "a change above the day of publication": Page(
        body="<p>Updated <time datetime='2026-03-09'>9 March</time></p>"
        "<p>Published <time datetime='2026-03-04'>4 March</time></p>",
        published=MARCH_4,
    ),
    "a class that says what a time is": Page(
        body="<time class='updated' datetime='2026-03-09'>9 March</time>"
        "<time class='entry-date published' datetime='2026-03-04'>4 March</time>",
        published=MARCH_4,
    ),
    "the times of other stories": Page(
        body="<p class='byline'>By Ana Reyes</p><p><time datetime='2026-03-04'>4 March</time></p>",
        below="<aside><time datetime='2026-03-01'>1 March</time></aside>",
        authors=("Ana Reyes",),
        published=MARCH_4,
    ),
    "times of other stories above": Page(
        body="<aside class=ticker><time datetime='2026-03-09'>9 March</time> Mill burns</aside>"
        "<h1>Ferry held</h1><p><time datetime='2026-03-04T08:00Z'>4 March</time></p>",
        published=MARCH_4,
        title="Ferry held",
    ),
    "the evening of another zone": Page(
        head=linked({**NEWS, "datePublished": "2026-03-04T23:30:00-05:00"}),
        published=MARCH_4,
        title="Ferry held",
    ),
    "an offset without a colon": Page(
        head=meta(article_published_time="2026-03-04T23:30:00+0200"), published=MARCH_4
    ),
    "fractions of a second": Page(
        head=meta(article_published_time="2026-03-04T23:30:00.000Z"), published=MARCH_4
    ),
    "seconds since 1970": Page(head=meta(**{"parsely-pub-date": "1772618400"}), published=MARCH_4),
    "milliseconds since 1970": Page(head=meta(publishdate="1772618400000"), published=MARCH_4),
    "eight digits": Page(head=meta(pubdate="20260304"), published=MARCH_4),
    "a date of mail": Page(head=meta(pubdate="Wed, 04 Mar 2026 23:10:00 -0500"), published=MARCH_4),
    "words in another language": Page(
        head=meta(date="4 de marzo de 2026, 10:15"), published=MARCH_4
    ),
    "itemprop on a span": Page(
        body="<span itemprop='datePublished' content='2026-03-04'>Wednesday</span>",
        published=MARCH_4,
    ),
    "shown in words only": Page(
        body="<h1>Ferry held</h1><p class='dateline'>Published 4 March 2026, 10:15 GMT</p>",
        published=MARCH_4,
        title="Ferry held",
    ),
    "a day that is not one": Page(
        head=meta(article_published_time="0000-00-00T00:00:00Z", date="2026-03-04"),
        published=MARCH_4,
    ),
    "the day the server was installed": Page(
        head=meta(article_published_time="1970-01-01T00:00:00Z", pubdate="2026-03-04"),
        published=MARCH_4,
    ),
    # Authors
    "by two": Page(
        body="<div class='c-byline'>By <span>Ana Reyes</span> and <span>Tomas Oru</span></div>",
        authors=("Ana Reyes", "Tomas Oru"),
    ),
    "by three, with roles": Page(
        body="<p class='byline'>By Ana Reyes, Harbour Correspondent, Tomas Oru and Ilse Brandt</p>",
        authors=("Ana Reyes", "Tomas Oru", "Ilse Brandt"),
    ),
    "one element each": Page(
        body="<p><a rel='author'>Ana Reyes</a></p><p><a rel='author'>Tomas Oru</a></p>",
        authors=("Ana Reyes", "Tomas Oru"),
    ),
    "a byline with a date and a place": Page(
        body="<p class='byline'>By Ana Reyes in Ostrel | 4 March 2026 | 5 min read</p>",
        authors=("Ana Reyes",),
        published=MARCH_4,
    ),
    "a handle and an address": Page(
        head=meta(author="@anareyes", **{"twitter:creator": "@anareyes"}),
        body="<p class='byline'>Ana Reyes <a href='mailto:ana@h.example'>ana@h.example</a></p>",
        authors=("Ana Reyes",),
    ),
    "several meta elements": Page(
        head="<meta name='author' content='Ana Reyes'><meta name='author' content='Tomas Oru'>",
        authors=("Ana Reyes", "Tomas Oru"),
    ),
    "last name first": Page(head=meta(author="Reyes, Ana"), authors=("Ana Reyes",)),
    "in capitals": Page(
        head=meta(byl="By ANA REYES and TOMAS ORU"), authors=("Ana Reyes", "Tomas Oru")
    ),
    "a junior": Page(head=meta(author="John Vell, Jr."), authors=("John Vell, Jr.",)),
    "particles": Page(
        head=meta(author="Anne de la Tour, Piet van den Oord"),
        authors=("Anne de la Tour", "Piet van den Oord"),
    ),
    "a name with and in it": Page(head=meta(author="Sandy Andersen"), authors=("Sandy Andersen",)),
    "with the outlet behind": Page(
        head=meta(author="Ana Reyes | Harbour News", og_site_name="Harbour News"),
        authors=("Ana Reyes",),
        outlet="Harbour News",
    ),
    "for an agency": Page(
        body="<p class='byline'>By Ana Reyes for Ostrawire</p>", authors=("Ana Reyes",)
    ),
    "a page of its author": Page(
        head=meta(article_author="https://social.example/ana.reyes"),
        body="<a class='author-name' href='/ana'>Ana Reyes</a>",
        authors=("Ana Reyes",),
    ),
    "the login of an editor": Page(
        head=linked({**NEWS, "author": person("admin")}) + meta(author="areyes"),
        body="<p class='byline'>By Ana Reyes</p>",
        authors=("Ana Reyes",),
        published=MARCH_4,
        title="Ferry held",
    ),
    "the staff": Page(
        head=meta(author="Harbour News Staff", og_site_name="Harbour News"),
        outlet="Harbour News",
    ),
    "nobody, but an author of the theme": Page(
        head="<meta name='generator' content='Pressbox'><meta name='designer' content='Bo Lind'>"
    ),
    "the author of a related story": Page(
        body="<p class='byline'>By Ana Reyes</p>",
        below="<aside><p>Mill burnt down</p><p class='byline'>By Bo Lind</p></aside>",
        authors=("Ana Reyes",),
    ),
    "by in German": Page(
        body="<p class='byline'>Von Ana Reyes und Tomas Oru</p>",
        authors=("Ana Reyes", "Tomas Oru"),
    ),
    "written by, with a picture by": Page(
        body="<p class='byline'>Written by Ana Reyes; photographs by Bo Lind</p>",
        authors=("Ana Reyes",),
    ),
    "a wrapper that says what else there is": Page(
        body="<section class='has-related comments-open'><p class='byline'>By Ana Reyes</p>"
        "<time datetime='2026-03-04'>4 March</time></section>",
        authors=("Ana Reyes",),
        published=MARCH_4,
    ),
    "a link to the page of the author": Page(
        body="<div><a href='/authors/ana-reyes'><img src='a.jpg'></a>"
        "<a href='/authors/ana-reyes'>Ana Reyes</a>, 4 March</div>",
        authors=("Ana Reyes",),
    ),
    "a class with author in it": Page(
        body="<span class='article-author'>Ana Reyes</span>"
        "<div class='author-bio'>" + "She has covered the port since it was built. " * 3 + "</div>",
        authors=("Ana Reyes",),
    ),
    "links about authors": Page(
        body="<p class='author-box'><a href='/authors'>All authors</a> "
        "<a class='author-link' href='/authors/1'>More from the author</a></p>",
    ),
    "who commented": Page(
        below="<div class='comments'><a rel='author'>A Troll</a><time>9 March 2026</time></div>",
    ),
    # Claims that differ
    "meta and byline against linked data": Page(
        head=linked({**NEWS, "author": person("Web Desk One"), "datePublished": "2026-03-09"})
        + meta(author="Ana Reyes", article_published_time="2026-03-04T10:00:00Z"),
        body="<p class='byline'>By Ana Reyes</p><time datetime='2026-03-04'>4 March</time>",
        authors=("Ana Reyes",),
        published=MARCH_4,
        title="Ferry held",
    ),
    "a byline that names more": Page(
        head=linked({**NEWS, "author": person("Ana Reyes")}),
        body="<p class='byline'>By Ana Reyes and Tomas Oru</p>",
        authors=("Ana Reyes", "Tomas Oru"),
        published=MARCH_4,
        title="Ferry held",
    ),
    "the day in the address only": Page(
        head="<link rel='canonical' href='https://h.example/local/2026/mar/04/ferry-held'>",
        published=MARCH_4,
    ),
    "an address that holds other numbers": Page(
        head="<link rel='canonical' href='https://h.example/2026/99/04/ferry/'>",
    ),
    # Outlets
    "a publisher in a list": Page(
        head=linked({**NEWS, "publisher": [{"@type": "Organization", "name": "Harbour News"}]}),
        published=MARCH_4,
        outlet="Harbour News",
        title="Ferry held",
    ),
    "only behind the title": Page(
        head="<title>Ferry held at Ostrel - Harbour News</title>",
        body="<h1>Ferry held at Ostrel</h1>",
        outlet="Harbour News",
        title="Ferry held at Ostrel",
    ),
    "a section between title and outlet": Page(
        head="<title>Ferry held at Ostrel | Local | Harbour News</title>",
        body="<h1>Ferry held at Ostrel</h1>",
        outlet="Harbour News",
        title="Ferry held at Ostrel",
    ),
    "before the title": Page(
        head="<title>Harbour News: Ferry held at Ostrel</title>",
        body="<h1>Ferry held at Ostrel</h1>",
        title="Ferry held at Ostrel",
    ),
    "application name": Page(
        head=meta(**{"application-name": "Harbour News"}), outlet="Harbour News"
    ),
    "an address for a site name": Page(
        head=meta(og_site_name="https://www.h.example", **{"application-name": "Harbour News"}),
        outlet="Harbour News",
    ),
    # Titles
    "the outlet behind the title of a card": Page(
        head=meta(og_title="Ferry held at Ostrel - Harbour News", og_site_name="Harbour News"),
        body="<h1>Ferry held at Ostrel</h1>",
        outlet="Harbour News",
        title="Ferry held at Ostrel",
    ),
    "the name of the paper in the first heading": Page(
        head="<title>Ferry held at Ostrel | Harbour News</title>"
        + meta(og_title="Ferry held at Ostrel", og_site_name="Harbour News"),
        body="<h1>Harbour News</h1><h1>Ferry held at Ostrel</h1>",
        outlet="Harbour News",
        title="Ferry held at Ostrel",
    ),
    "a dash that is part of the title": Page(
        head="<title>Ferry held – for two hours | Harbour News</title>"
        + meta(og_title="Ferry held – for two hours", og_site_name="Harbour News"),
        body="<h1>Ferry held – for two hours</h1>",
        outlet="Harbour News",
        title="Ferry held – for two hours",
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_says_of_itself_is_read(name: str) -> None:
    page = PAGES[name]
    article = read(page)
    assert article.authors == page.authors
    assert article.published == page.published
    assert article.outlet == page.outlet
    assert article.title == page.title
