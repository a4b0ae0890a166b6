"""The socket that the service listens on."""

import asyncio
import socket

from app.serving import bound_socket


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
