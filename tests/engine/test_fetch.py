"""What the reader asks for is fetched, and every failure is one clear sentence."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from briefing._version import __version__
from briefing.errors import BriefingError, FetchError
from briefing.fetch import Bounds, Errand, Fetched, Validators
from briefing.fetch.client import STOPPED, fetch, fetch_each
from tests.serving import Server, moved, reply, serving

if TYPE_CHECKING:
    pass

QUICK = Bounds(
    deadline=3, silence=0.5, connect=1, largest=100_000, backoff=0.01, longest_pause=2, host_pause=0
)
STORY = "Ferry held in port\n\nThe ferry “Märta” stayed in port, the owners said.\n"


def get(address: str, bounds: Bounds = QUICK, **rest) -> Fetched:
    """Fetch an address that the reader typed."""
    return fetch(Errand(address, typed=address, **rest), bounds=bounds)


def failure(address: str, bounds: Bounds = QUICK) -> str:
    with pytest.raises(FetchError) as failed:
        get(address, bounds)
    assert str(failed.value).startswith("cannot fetch ")
    assert "\n" not in str(failed.value)
    return failed.value.reason


def test_an_address_gives_its_bytes_with_their_type(server: Server) -> None:
    address = server.at("/a", reply(STORY))
    fetched = get(address)
    assert (fetched.address, fetched.raw) == (address, STORY.encode())
    assert fetched.media_type == "text/plain; charset=utf-8"


def test_a_request_says_who_asks_and_nothing_about_the_reader(server: Server) -> None:
    get(server.at("/a", reply(STORY)) + "#part")
    (request,) = server.requests
    assert request.path == "/a"
    assert set(request.headers) == {"host", "accept", "accept-encoding", "user-agent", "connection"}
    assert request.headers["user-agent"] == f"briefing/{__version__}"
    assert request.headers["host"] == f"127.0.0.1:{server.port}"


def test_no_cookie_and_no_log_in_is_ever_sent(
    server: Server, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("default login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    server.at("/b", reply(STORY, set_cookie="b=2"))
    get(server.at("/a", reply(b"", status="302 Found", location="/b", set_cookie="a=1; Path=/")))
    assert server.paths == ["/a", "/b"]
    assert all({"cookie", "authorization"}.isdisjoint(r.headers) for r in server.requests)


def test_proxies_of_the_environment_are_not_used(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind a proxy nobody could check where a name leads."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert get(server.at("/a", reply(STORY))).raw == STORY.encode()


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(STORY.encode())),
        ("x-gzip", gzip.compress(STORY.encode()[:9]) + gzip.compress(STORY.encode()[9:])),
        ("gzip", gzip.compress(STORY.encode()) + b"\0\0padding"),
        ("deflate", zlib.compress(STORY.encode())),
        ("deflate", zlib.compress(STORY.encode(), wbits=-15)),
        ("Identity", STORY.encode()),
    ],
    ids=["gzip", "members", "padded", "zlib", "bare deflate", "identity"],
)
def test_a_packed_body_is_unpacked(server: Server, coding: str, packed: bytes) -> None:
    assert get(server.at("/a", reply(packed, content_encoding=coding))).raw == STORY.encode()


def test_a_chunked_body_is_put_together(server: Server) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert get(server.at("/a", head + b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")).raw == b"abcde"


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(server: Server, status: int) -> None:
    server.at("/b", reply(STORY))
    fetched = get(server.at("/a", moved("/b", f"{status} Moved")))
    assert fetched.raw == STORY.encode()
    assert fetched.address == server.address("/b")
    assert fetched.moved_to == (server.address("/b") if status in {301, 308} else None)


def test_an_address_has_moved_for_good_only_as_far_as_every_redirect_says_so(
    server: Server,
) -> None:
    server.at("/d", reply(STORY))
    server.at("/c", moved("/d", "301 Moved"))
    server.at("/b", moved("/c", "302 Found"))
    assert get(server.at("/a", moved("/b", "308 Moved"))).moved_to == server.address("/b")


@pytest.mark.parametrize(("status", "kept"), [("301 Moved", 410), ("302 Found", None)])
def test_what_is_gone_behind_a_redirect_is_gone_only_if_it_has_moved_for_good(
    server: Server, status: str, kept: int | None
) -> None:
    server.at("/b", reply(b"", status="410 Gone"))
    with pytest.raises(FetchError) as failed:
        get(server.at("/a", moved("/b", status)))
    assert failed.value.status == kept
    assert f"it redirects to {server.address('/b')}: it is gone for good" in str(failed.value)


def test_a_name_in_any_script_is_asked_for_as_the_network_writes_it(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def getaddrinfo(host: str, port: int, **_rest: object) -> list:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    server.at("/a", reply(STORY))
    assert get(f"http://fähre.local:{server.port}/a").raw == STORY.encode()
    assert asked == ["xn--fhre-loa.local"]
    assert server.requests[0].headers["host"] == f"xn--fhre-loa.local:{server.port}"


def test_a_redirect_in_circles_ends(server: Server) -> None:
    server.at("/b", moved("/a"))
    assert "in circles" in failure(server.at("/a", moved("/b")))
    assert len(server.requests) == 2


def test_redirects_without_end_are_left_after_a_few(server: Server) -> None:
    for number in range(20):
        server.at(f"/{number}", moved(f"/{number + 1}"))
    assert "too often" in failure(server.address("/0"))
    assert len(server.requests) == QUICK.redirects + 1


# What a server answers


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("401 Unauthorized", "asks for a login"),
        ("403 Forbidden", "refuses it"),
        ("404 Not Found", "no such page"),
        ("410 Gone", "gone for good"),
        ("418 I'm a teapot", "418 I'm a Teapot"),
        ("500 Oops", "the server failed"),
        ("299 Strange", "299"),
        ("304 Not Modified", "304"),
        ("204 No Content", "204 No Content"),
    ],
    ids=lambda words: words.split()[0],
)
def test_an_answer_that_is_no_page_says_why(server: Server, status: str, words: str) -> None:
    assert words in failure(server.at("/a", reply(b"", status=status)))
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "kind", ["image/png", "video/mp4", "audio/mpeg", "text/javascript", "application/x-msdownload"]
)
def test_an_answer_of_another_type_is_refused_before_it_is_loaded(
    server: Server, kind: str
) -> None:
    assert f"it is {kind}, not a page" in failure(server.at("/a", reply(b"x", content_type=kind)))


@pytest.mark.parametrize(
    "kind",
    ["text/html", "application/rss+xml", "application/feed+json", "Application/PDF; x=y", "", "*"],
)
def test_an_answer_that_can_hold_articles_is_taken(server: Server, kind: str) -> None:
    bare = b"HTTP/1.1 200 OK\r\n\r\nabc"
    answer = bare if kind == "*" else reply(b"abc", content_type=kind)
    assert get(server.at("/a", answer)).raw == b"abc"


# What is kept is not sent again


def test_an_unchanged_version_is_not_sent_again(server: Server) -> None:
    tag, day = '"v1"', "Tue, 08 Apr 2025 10:00:00 GMT"
    address = server.at(
        "/a",
        reply(STORY, etag=tag, last_modified=day),
        b"HTTP/1.1 304 Not Modified\r\n\r\n",
    )
    first = get(address)
    assert first.validators == Validators(address, tag, day)
    again = get(address, validators=first.validators)
    assert (again.unchanged, again.raw, again.validators) == (True, b"", first.validators)
    assert server.requests[0].headers.get("if-none-match") is None
    assert server.requests[1].headers["if-none-match"] == tag
    assert server.requests[1].headers["if-modified-since"] == day


def test_validators_go_only_to_the_address_that_gave_them(server: Server) -> None:
    server.at("/b", reply(STORY))
    address = server.at("/a", moved("/b"))
    get(address, validators=Validators(server.address("/b"), '"b"'))
    assert "if-none-match" not in server.requests[0].headers
    assert server.requests[1].headers["if-none-match"] == '"b"'


@pytest.mark.parametrize(
    "tag", ["x" * 5000, '"\xa0\x9b"', '"\xe9"'], ids=["long", "controls", "not ASCII"]
)
def test_an_odd_validator_is_not_kept(server: Server, tag: str) -> None:
    raw = b"HTTP/1.1 200 OK\r\nETag: " + tag.encode("latin-1") + b"\r\nContent-Length: 1\r\n\r\nx"
    assert get(server.at("/a", raw)).validators.etag is None


# Further attempts


def reset(connection: socket.socket) -> None:
    """End the connection so that the other side gets a reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


@pytest.mark.parametrize(
    "bad",
    [
        reply(b"", status="503 Busy"),
        reply(b"", status="429 Slow", retry_after="0"),
        reply(b"", status="502 Bad Gateway"),
        reset,
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
        lambda _connection: time.sleep(0.7),
    ],
    ids=["503", "429", "502", "reset", "closed", "cut short", "silence"],
)
def test_a_failure_that_may_pass_is_tried_again(server: Server, bad) -> None:
    assert get(server.at("/a", bad, bad, reply(STORY))).raw == STORY.encode()
    assert len(server.requests) == 3


def test_attempts_end_after_a_few(server: Server) -> None:
    assert "overloaded" in failure(server.at("/a", reply(b"", status="503 Busy")))
    assert len(server.requests) == QUICK.attempts


@pytest.mark.parametrize("as_date", [False, True], ids=["seconds", "date"])
def test_a_pause_that_the_server_asks_for_is_kept(server: Server, as_date: bool) -> None:
    wait = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
    busy = reply(b"", status="429 Slow", retry_after=wait if as_date else "1")
    begun = time.monotonic()
    get(server.at("/a", busy, reply(STORY)))
    assert time.monotonic() - begun >= 0.9


def test_a_pause_beyond_patience_is_told_and_not_waited_for(server: Server) -> None:
    busy = reply(b"", status="503 Busy", retry_after="7200")
    assert "asks to wait 120 minutes" in failure(server.at("/a", busy))
    assert len(server.requests) == 1


def test_each_pause_is_twice_as_long_as_the_one_before(server: Server) -> None:
    times: list[float] = []

    def busy(connection: socket.socket) -> None:
        times.append(time.monotonic())
        connection.sendall(reply(b"", status="503 Busy"))

    bounds = Bounds(backoff=0.1, attempts=4, host_pause=0)
    failure(server.at("/a", busy), bounds)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert [gap >= least for gap, least in zip(gaps, (0.1, 0.2, 0.4), strict=True)] == [True] * 3


@pytest.mark.parametrize("proxy", ["", "http://127.0.0.1:9"])
def test_a_port_where_nobody_listens_is_named_and_an_unused_proxy_told_of(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", proxy)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    said = failure(f"http://127.0.0.1:{port}/")
    assert "no connection to the server" in said
    assert ("proxies are not used" in said) is bool(proxy)


# Several at a time


def test_a_host_is_asked_once_at_a_time_with_a_pause_and_others_meanwhile() -> None:
    spans: dict[str, list[tuple[float, float]]] = {"127.0.0.1": [], "127.0.0.2": []}

    def slow(host: str):
        def answer(connection: socket.socket) -> None:
            begun = time.monotonic()
            time.sleep(0.1)
            spans[host].append((begun, time.monotonic()))
            connection.sendall(reply(STORY))

        return answer

    with serving("127.0.0.1") as one, serving("127.0.0.2") as two:
        addresses = [
            server.at(f"/{n}", slow(server.host)) for server in (one, two) for n in range(3)
        ]
        results: dict[int, Fetched | FetchError] = {}
        fetch_each(
            [Errand(address, typed=address) for address in addresses],
            results.__setitem__,
            bounds=Bounds(host_pause=0.1),
        )
    assert sorted(results) == list(range(6))
    assert all(isinstance(result, Fetched) for result in results.values())
    for times in spans.values():
        for (_, ended), (begun, _) in pairwise(times):
            assert begun - ended >= 0.09
    assert spans["127.0.0.2"][0][0] < spans["127.0.0.1"][-1][0]


def test_one_failure_leaves_the_others_alone(server: Server) -> None:
    good = server.at("/good", reply(STORY))
    results: dict[int, Fetched | FetchError] = {}
    errands = [Errand("ftp://x/"), Errand(good, typed=good), Errand(server.address("/none"), good)]
    fetch_each(errands, results.__setitem__, bounds=QUICK)
    kinds = [type(results[n]) for n in range(3)]
    assert kinds == [FetchError, Fetched, FetchError]


def test_a_fetch_can_be_stopped_and_says_so(server: Server) -> None:
    stop = threading.Event()

    def endless(connection: socket.socket) -> None:
        stop.set()
        time.sleep(0.6)

    addresses = [server.at("/a", endless), server.address("/b")]
    results: dict[int, Fetched | FetchError] = {}
    begun = time.monotonic()
    fetch_each(
        [Errand(address, typed=address) for address in addresses],
        results.__setitem__,
        bounds=Bounds(),
        stopped=stop.is_set,
    )
    assert time.monotonic() - begun < 5
    assert [results[n].reason for n in (0, 1)] == [STOPPED] * 2  # type: ignore[union-attr]


def test_progress_is_told_while_the_bytes_come(server: Server) -> None:
    told: list[tuple[str, int]] = []
    address = server.at("/a", reply("x" * 90_000))
    fetch(Errand(address, typed=address), bounds=QUICK, progress=lambda *told_: told.append(told_))
    assert told[-1] == (address, 90_000)
    assert [size for _, size in told] == sorted(size for _, size in told)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "//example.org/",
        "http://",
        "http:///path",
        "http://[::1",
        "http://a b/",
        "http://exa\x00mple.org/",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1:0/",
        "http://xn--/",
        "http://" + "a" * 70 + ".org/",
        "http://a..b/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "gopher://127.0.0.1/",
        "http://user:secret@example.org/",
        "http://example.org/" + "x" * 9000,
    ],
    ids=lambda words: repr(words[:24]),
)
def test_what_is_no_address_to_fetch_is_refused_in_one_sentence(address: str) -> None:
    with pytest.raises(BriefingError) as failed:
        get(address)
    assert "secret" not in str(failed.value)
    assert str(failed.value).isprintable()
