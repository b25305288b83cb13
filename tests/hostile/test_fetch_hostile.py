"""Servers, redirects and names that mean harm reach nothing and cost little."""

from __future__ import annotations

import gzip
import ipaddress
import itertools
import shutil
import socket
import ssl
import subprocess
import time
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import FetchError
from briefing.feeds.discovery import feed_links, is_feed
from briefing.fetch import Bounds, Errand, transport
from briefing.fetch.addresses import parse_address
from briefing.fetch.body import Body, BodyError
from briefing.fetch.client import fetch
from briefing.fetch.destinations import is_public, names_own_network
from briefing.plain import one_line
from tests.serving import Server, moved, reply, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SMALL = Bounds(deadline=0.6, silence=0.4, connect=0.5, largest=50_000, attempts=1, host_pause=0)
SECONDS = 4
"""Far beyond the deadline, so that a busy machine fails no test."""

STORY = "The ferry stayed in port.\n"
PLAIN = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


def failure(address: str, typed: str | None = "") -> str:
    """Fetch `address` (typed by the reader unless told otherwise); return why it failed."""
    begun = time.monotonic()
    with pytest.raises(FetchError) as failed:
        fetch(Errand(address, typed=address if typed == "" else typed), bounds=SMALL)
    assert time.monotonic() - begun < SECONDS
    assert str(failed.value).isprintable()
    return str(failed.value)


def drip(head: bytes, parts: Iterator[bytes], pause: float = 0.02):
    """Send `head` and then `parts` until the other side has enough."""

    def answer(connection: socket.socket) -> None:
        connection.sendall(head)
        for part in itertools.islice(parts, 20_000):
            connection.sendall(part)
            time.sleep(pause)

    return answer


# Time and size


@pytest.mark.parametrize(
    ("head", "part"),
    [
        (PLAIN + b"\r\n", b"x"),
        (PLAIN, b"X-More: yes\r\n"),
        (PLAIN + b"X-Long: ", b"x"),
        (b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
        (PLAIN + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b"")),
        (PLAIN + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    ],
    ids=["body", "headers", "one header", "interim answers", "empty members", "chunks"],
)
def test_a_server_that_drips_for_ever_is_left_at_the_deadline(
    server: Server, head: bytes, part: bytes
) -> None:
    assert "longer than 0.6 seconds" in failure(server.at("/a", drip(head, itertools.repeat(part))))


@pytest.mark.parametrize(
    ("head", "part", "words"),
    [
        (PLAIN + b"\r\n", b"x" * 5000, "larger than"),
        (PLAIN + b"Transfer-Encoding: chunked\r\n\r\n", b"5\r\nabcde\r\n" * 999, "larger than"),
        (PLAIN, b"X-More: yes\r\n" * 999, "no HTTP"),
        (PLAIN + b"X-Long: ", b"x" * 5000, "no HTTP"),
        (PLAIN + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b"") * 99, ""),
        (b"", b"\x16\x03\x01 this is not HTTP \r\n", "no HTTP"),
    ],
    ids=["body", "chunks", "headers", "one header", "empty members", "noise"],
)
def test_a_server_that_pours_for_ever_is_left_when_it_is_too_much(
    server: Server, head: bytes, part: bytes, words: str
) -> None:
    # Empty members are given up for their number or for their bytes, whichever comes first.
    said = failure(server.at("/a", drip(head, itertools.repeat(part), pause=0)))
    assert said.startswith("cannot fetch")
    assert words in said


def bomb(coding: str) -> bytes:
    zeros = zlib.compressobj(9, wbits=31 if coding == "gzip" else 15)
    return b"".join([zeros.compress(bytes(1 << 20)) for _ in range(40)]) + zeros.flush()


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_bomb_is_stopped_by_what_it_unpacks_to(server: Server, coding: str) -> None:
    packed = bomb(coding)
    assert len(packed) < SMALL.largest
    assert "larger than" in failure(server.at("/a", reply(packed, content_encoding=coding)))


@pytest.mark.parametrize("coding", ["gzip, gzip", "br", "zstd", "compress", "gzip,identity", "x"])
def test_a_body_packed_in_ways_not_asked_for_is_not_unpacked(server: Server, coding: str) -> None:
    packed = gzip.compress(gzip.compress(b"x"))
    assert "not asked for" in failure(server.at("/a", reply(packed, content_encoding=coding)))


@pytest.mark.parametrize(
    ("body", "words"),
    [(b"no gzip at all", "damaged"), (gzip.compress(STORY.encode())[:-9], "broke off")],
    ids=["noise", "cut"],
)
def test_a_damaged_body_is_no_article(server: Server, body: bytes, words: str) -> None:
    assert words in failure(server.at("/a", reply(body, content_encoding="gzip")))


@given(st.binary(max_size=400), st.sampled_from(["gzip", "deflate"]), st.integers(1, 50))
def test_a_body_never_holds_more_than_it_may(raw: bytes, coding: str, size: int) -> None:
    packer = zlib.compressobj(wbits=31 if coding == "gzip" else 15)
    wire = packer.compress(raw) + packer.flush()
    body = Body(coding, largest=200)
    try:
        for start in range(0, len(wire), size):
            body.add(wire[start : start + size])
        assert body.finish() == raw
        assert len(raw) <= 200
    except BodyError:
        assert max(len(raw), len(wire)) > 200
        assert body.size <= 201


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", ""]))
def test_noise_is_a_body_or_an_error_of_ours(noise: bytes, coding: str) -> None:
    body = Body(coding, largest=200)
    try:
        body.add(noise)
        body.finish()
    except BodyError:
        pass


@pytest.mark.parametrize("stated", ["-5", "x", "99999999999999999999", "5, 6", "0x5"])
def test_a_wrong_length_is_an_error_of_ours(server: Server, stated: str) -> None:
    failure(server.at("/a", reply(STORY, content_length=stated)))


def test_what_comes_after_the_stated_length_is_not_read(server: Server) -> None:
    raw = fetch(
        Errand(address := server.at("/a", reply(STORY, content_length="3")), typed=address),
        bounds=SMALL,
    ).raw
    assert raw == b"The"


HEADERS = st.sampled_from(
    [
        *(b"Content-Length: 5", b"Content-Length: 0", b"Content-Length: 9" * 2),
        *(b"Transfer-Encoding: chunked", b"Transfer-Encoding: gzip", b"Content-Encoding: gzip"),
        *(b"Content-Type: text/html", b"Content-Type: \xff", b"Content-Type", b": x", b" folded"),
        *(b"Location: /a", b"Location: http://[", b"Location: \xe4\xff", b"Location: //\x00"),
        *(b"Retry-After: 99999999999", b"Retry-After: Mon, 99 Foo", b"Retry-After: -1"),
        *(b"ETag: \xff", b"Set-Cookie: a=b", b"Connection: close", b"Upgrade: h2c"),
    ]
)
ANSWERS = st.binary(max_size=60) | st.builds(
    lambda status, headers, body: (
        b"HTTP/1.1 " + status + b"\r\n" + b"\r\n".join([*headers, b"", body])
    ),
    st.sampled_from(
        [b"200 OK", b"302 Found", b"304 X", b"429 X", b"100 X", b"101 X", b"999 X", b"0"]
    )
    | st.binary(max_size=8),
    st.lists(HEADERS, max_size=4),
    st.sampled_from([b"", b"hello", b"5\r\nhello\r\n0\r\n\r\n"]) | st.binary(max_size=30),
)


@given(ANSWERS)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_a_server_sends_is_an_answer_or_an_error_of_ours(
    server: Server, answer: bytes
) -> None:
    address = server.at("/a", answer)
    try:
        fetched = fetch(Errand(address, typed=address), bounds=SMALL)
    except FetchError as error:
        told = str(error)
    else:
        told = f"{fetched.address} {fetched.media_type}"
    assert one_line(told) == told


# Where one may not go


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.2:{port}/secret",
        "http://127.0.0.1:9/",
        "http://localhost:{port}/secret",
        "http://0.0.0.0:{port}/secret",
        "http://[::1]:{port}/secret",
        "http://[::ffff:127.0.0.1]:{port}/secret",
        "http://2130706433:{port}/secret",
        "http://0x7f.1:{port}/secret",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "//192.168.1.1/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "data:text/html,x",
        "javascript:alert(1)",
        "http://me:secret@127.0.0.1:{port}/secret",
        "http://[bad",
        "http://\x1b]0;owned\x07/",
        "",
    ],
)
def test_a_redirect_cannot_lead_to_where_the_reader_did_not_ask_to_go(
    server: Server, target: str
) -> None:
    server.at("/secret", reply("secret"))
    said = failure(server.at("/a", moved(target.format(port=server.port))))
    assert server.paths == ["/a"]
    assert "secret@" not in said


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f000001"])
def test_a_private_address_is_closed_unless_the_reader_typed_it(server: Server, host: str) -> None:
    server.at("/a", reply(STORY))
    address = f"http://{host}:{server.port}/a"
    assert "type that very address" in failure(address, typed=None)
    assert "type that very address" in failure(address, typed="https://news.example/feed")
    assert server.requests == []
    assert fetch(Errand(address, typed=address), bounds=SMALL).raw == STORY.encode()


def resolving(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Let names resolve to `answers` in turn; return the list of names asked for."""
    asked: list[str] = []
    given_ = iter(answers)

    def getaddrinfo(host, port, *_rest, **_more):
        asked.append(host)
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(given_)
        ]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], ["198.35.26.96", "127.0.0.1"]], ids=["only", "beside a public one"]
)
def test_a_public_name_that_leads_into_ones_own_network_is_refused(
    server: Server, addresses: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even when the reader typed it: who owns the name chooses where it leads."""
    resolving(monkeypatch, addresses)
    address = f"http://news.example:{server.port}/a"
    assert "leads into a private network (127.0.0.1)" in failure(address)
    assert server.requests == []


def test_the_connection_goes_to_the_address_that_was_checked(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name is asked for once; what it resolves to a moment later leads nowhere."""
    server.at("/a", reply(STORY))
    asked = resolving(monkeypatch, ["127.0.0.1"], ["127.0.0.2"], ["127.0.0.2"])
    address = f"http://reader.local:{server.port}/a"
    assert fetch(Errand(address, typed=address), bounds=SMALL).raw == STORY.encode()
    assert asked == ["reader.local"]
    assert server.requests[0].headers["host"] == f"reader.local:{server.port}"


def test_the_next_address_of_a_host_is_tried_when_one_takes_no_connection(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.at("/a", reply(STORY))
    resolving(monkeypatch, ["127.0.0.3", "127.0.0.1"])
    address = f"http://reader.local:{server.port}/a"
    assert fetch(Errand(address, typed=address), bounds=SMALL).raw == STORY.encode()


def test_two_names_at_one_address_never_share_a_connection(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kept connection was opened, and its certificate checked, for the other name."""
    server.at("/b", reply(STORY))
    server.at("/a", moved(f"http://two.local:{server.port}/b"))
    resolving(monkeypatch, ["127.0.0.1"], ["127.0.0.1"])
    address = f"http://one.local:{server.port}/a"
    said = failure(address)
    assert "two.local" in said
    assert [request.headers["host"] for request in server.requests] == [f"one.local:{server.port}"]


@pytest.mark.skipif(shutil.which("openssl") is None, reason="there is no openssl here")
def test_a_certificate_is_checked_for_the_name_although_the_connection_goes_to_an_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=reader.local"
    names = ["-addext", "subjectAltName=DNS:reader.local"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    made = ["openssl", *words.split(), *names, *files]
    subprocess.run(made, check=True, capture_output=True, timeout=30)
    secret = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    secret.load_cert_chain(certificate, key)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    transport._certificates.cache_clear()
    resolving(monkeypatch, ["127.0.0.1"], ["127.0.0.1"])
    try:
        with serving(secret=secret) as server:
            server.at("/a", reply(STORY))
            address = f"https://reader.local:{server.port}/a"
            assert fetch(Errand(address, typed=address), bounds=SMALL).raw == STORY.encode()
            assert "certificate is not valid" in failure(f"https://other.local:{server.port}/a")
            assert server.paths == ["/a"]
    finally:
        transport._certificates.cache_clear()


def test_a_resolver_that_hangs_is_left_at_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: time.sleep(2) or [])
    assert "longer than" in failure("http://news.example/")


PRIVATE = [
    *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
    *("172.16.0.0/12", "192.0.0.0/29", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16"),
    *("198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    *("::/96", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32"),
    *("2002::/16", "3fff::/20", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "4000::/3"),
    *("64:ff9b::127.0.0.0/104", "64:ff9b::10.0.0.0/104", "64:ff9b::169.254.0.0/112"),
]
"""IANA special-purpose address registries, and NAT64 forms of them."""


@given(st.data())
def test_no_address_of_a_special_network_is_public(data: st.DataObject) -> None:
    network = ipaddress.ip_network(data.draw(st.sampled_from(PRIVATE)))
    offset = data.draw(st.integers(0, network.num_addresses - 1))
    assert not is_public(network[offset])


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_hidden_in_an_ipv6_address_is_never_more_public(
    inner: ipaddress.IPv4Address,
) -> None:
    number = int(inner)
    mapped = ipaddress.IPv6Address((0xFFFF << 32) | number)
    six_to_four = ipaddress.IPv6Address((0x2002 << 112) | (number << 80) | 1)
    translated = ipaddress.IPv6Address((0x64FF9B << 96) | number)
    assert not is_public(mapped)
    assert not is_public(six_to_four)
    assert is_public(translated) == is_public(inner)


@pytest.mark.parametrize(
    "address",
    ["1.1.1.1", "151.101.1.140", "2606:4700::1111", "2a00:1450:4001::", "64:ff9b::101:101"],
)
def test_hosts_of_the_internet_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("app.localhost", True),
        ("nas", True),
        ("nas.local", True),
        ("wiki.internal", True),
        ("pi.home.arpa", True),
        ("192.168.1.1", True),
        ("::1", True),
        ("news.example", False),
        ("local.example.org", False),
        ("localhost.example.org", False),
        ("127.0.0.1.nip.io", False),
        ("home.arpa.example", False),
    ],
)
def test_only_names_that_nobody_can_register_mean_ones_own_network(host: str, own: bool) -> None:
    assert names_own_network(host) is own


@given(st.text(max_size=60) | st.from_regex(r"https?://[^/]{0,20}(/.{0,20})?", fullmatch=True))
def test_any_words_are_an_address_or_an_error_of_ours(words: str) -> None:
    try:
        address = parse_address(words)
    except FetchError as error:
        told = str(error)
    else:
        told = str(address)
        assert address.scheme in {"http", "https"}
        assert address.host
        assert not address.userinfo
        assert parse_address(told) == address
    assert one_line(told) == told


MARKUP = st.lists(
    st.sampled_from(
        [
            *("<", ">", "<!", "<![", "<![foo[", "]]>", "<!--", "-->", "<?", "?>", "</", "/>", "&"),
            *("<link ", "rel=alternate ", "type='application/rss+xml' ", "href=", "<base href="),
            *("http://[", "//", "\x00", "\x1b]", "'", '"', "=", " ", "x", "<!DOCTYPE ", "[", "]"),
            *("{", '"version": "https://jsonfeed.org/version/1"', '"items": []', "}", "\ufeff"),
        ]
    ),
    max_size=24,
).map("".join)


@given(st.binary(max_size=80) | MARKUP.map(str.encode) | MARKUP.map(lambda t: t.encode("utf-16")))
def test_any_page_names_feeds_that_are_safe_to_show_or_none(page: bytes) -> None:
    for link in feed_links(page, "https://a.example/"):
        assert one_line(link) == link
    assert is_feed(page) in {True, False}


def test_a_base_that_is_no_address_counts_for_nothing() -> None:
    page = b"<base href='http://['><link rel=alternate type=application/rss+xml href=/feed>"
    assert feed_links(page, "https://a.example/") == ["https://a.example/feed"]


def test_a_strange_section_hides_no_feed_named_before_it() -> None:
    page = b"<link rel=alternate type=application/rss+xml href=/feed><![foo[bar]]><p>text"
    assert feed_links(page, "https://a.example/") == ["https://a.example/feed"]
