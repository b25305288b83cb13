"""A web server on this machine that answers exactly as a test says, also badly."""

from __future__ import annotations

import contextlib
import socket
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator

    Reply = bytes | Callable[[socket.socket], None]


@dataclass
class Request:
    path: str
    headers: dict[str, str]


@dataclass
class Server:
    """Answers each path with its replies in turn; the last one is given again and again."""

    host: str
    port: int
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)

    def at(self, path: str, *replies: Reply) -> str:
        """Answer `path` with `replies`; return its address."""
        self.replies[path] = list(replies)
        return self.address(path)

    def address(self, path: str) -> str:
        return f"http://{self.host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [request.path for request in self.requests]

    def answer(self, connection: socket.socket) -> None:
        connection.settimeout(10)
        raw = b""
        while b"\r\n\r\n" not in raw:
            part = connection.recv(65536)
            if not part:
                return
            raw += part
        first, *lines = raw.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines)
        path = first.split(" ")[1]
        self.requests.append(Request(path, {name.lower(): v for name, v in headers.items()}))
        replies = self.replies.get(path) or [reply(b"", status="404 Not Found")]
        chosen = replies.pop(0) if len(replies) > 1 else replies[0]
        if callable(chosen):
            chosen(connection)
        else:
            connection.sendall(chosen)


def reply(body: bytes | str, *, status: str = "200 OK", **headers: str) -> bytes:
    """Return an answer with the right length, as plain text unless `headers` say otherwise."""
    raw = body.encode() if isinstance(body, str) else body
    given = {
        "content_type": "text/plain; charset=utf-8",
        "content_length": str(len(raw)),
        **headers,
    }
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in given.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + raw


def moved(to: str, status: str = "302 Found") -> bytes:
    return reply(b"", status=status, location=to)


@contextlib.contextmanager
def serving(host: str = "127.0.0.1", *, secret: ssl.SSLContext | None = None) -> Iterator[Server]:
    """Serve on a free port of `host` until the block ends; over TLS when `secret` is given."""
    try:
        listener = socket.create_server((host, 0))
    except OSError:
        pytest.skip(f"this system has no {host}")
    server = Server(host, listener.getsockname()[1])
    threads: list[threading.Thread] = []

    def one(connection: socket.socket) -> None:
        # Whatever a client does to its server, the next test wants it to go on.
        with contextlib.suppress(OSError), contextlib.ExitStack() as stack:
            stack.enter_context(connection)
            if secret is not None:
                connection.settimeout(10)
                connection = stack.enter_context(secret.wrap_socket(connection, server_side=True))
            server.answer(connection)

    def listen() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threads.append(threading.Thread(target=one, args=(connection,), daemon=True))
            threads[-1].start()

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(10)
        for each in threads:
            each.join(10)
