"""The socket that the service listens on."""

import asyncio
import socket

import pytest

from app.serving import bound_socket, found_at


async def test_answers_leave_at_once() -> None:
    """Without TCP_NODELAY an answer's body waits for the client to acknowledge its head: some 40 ms for each request."""
    accepted = asyncio.Queue[int]()

    async def look(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = writer.get_extra_info("socket")
        accepted.put_nowait(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    async with await asyncio.start_server(look, sock=bound_socket("127.0.0.1", 0)) as server:
        _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        assert await accepted.get() == 1
        writer.close()


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("192.0.2.1", "http://192.0.2.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),  # noqa: S104 - nothing listens
        ("::1", "http://[::1]:8000"),
        ("::", "http://[::1]:8000"),
    ],
)
def test_what_listens_is_found_from_this_machine(host: str, url: str) -> None:
    assert found_at(host, 8000) == url
