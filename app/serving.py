"""Running the web application in this process."""

import contextlib
import errno
import gc
import logging
import os
import socket
import sys

import structlog
import uvicorn
from fastapi import FastAPI

from app.errors import ConfigError
from app.main import create_app
from app.settings import Settings
from knowledge.collecting import uncollected

log = structlog.get_logger(__name__)
THIS_MACHINE = ("127.0.0.1", "::1")
ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what is listened on, and where that is found
SWITCH_INTERVAL_S = 0.0005
"""A comment passes through four threads; with Python's own 5 ms each hand-over may wait that long for a busy one."""


def serve(settings: Settings) -> None:
    """Serves until it is told to stop."""
    configure_logs(settings)
    warn_of_proxies(settings)
    Alone(create_app(settings), settings).run()


class Server(uvicorn.Server):
    """Serves the application; what it can't start with comes out as ConfigError, and streams of events end with it."""

    def __init__(self, app: FastAPI, settings: Settings) -> None:
        super().__init__(server_config(app, settings))
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        self.url = ""
        """Where this machine finds it, once it has started."""
        self._app = app
        self._running = contextlib.AsyncExitStack()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Takes the address, builds the services, and listens; raises ConfigError where one of them can't be."""
        host, port = self.config.host, self.config.port
        bound = sockets or [bound_socket(host, port)]
        # Not uvicorn's own lifespan: that logs a traceback for whatever is wrong and ends the program.
        lifespan = self._app.router.lifespan_context(self._app)
        try:
            self.lifespan.state.update(await self._running.enter_async_context(lifespan) or {})
            await self._listen(bound)
        except BaseException:
            for one in bound:
                one.close()
            await self._running.aclose()
            raise
        name, port = bound[0].getsockname()[:2]
        self.url = found_at(name, port)
        log.info("serving", url=_url(name, port))

    async def _listen(self, bound: list[socket.socket]) -> None:
        try:
            await super().startup(bound)
        except OSError as error:  # another program was quicker
            where = f"{self.config.host}:{self.config.port}"
            raise ConfigError(f"{where} can't be listened on: {error.strerror}.") from error

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Ends what would never end by itself, then everything else."""
        self._app.state.closing.set()
        await super().shutdown(sockets)
        await self._running.aclose()


class Alone(Server):
    """The server that a process is there for."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Then lets the garbage collector leave alone what is there: with the model's libraries that is a million
        objects, and each time that it looked at all of them every comment waited for half a second."""
        with uncollected():
            await super().startup(sockets)
            gc.collect()
            gc.freeze()


def found_at(host: str, port: int) -> str:
    """Where this machine finds what listens on an address."""
    return _url(ANYWHERE.get(host, host), port)


def _url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def bound_socket(host: str, port: int) -> socket.socket:
    """A socket of this address on which nobody listens yet; ConfigError where it is taken or not this machine's."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # TCP by name: only so does asyncio send each answer at once (TCP_NODELAY) on what is accepted here; without it the
    # body of an answer waits some 40 ms for the client to acknowledge its head.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        if error.errno == errno.EADDRINUSE:
            raise ConfigError(f"Port {port} is taken. Choose another one with --port.") from error
        raise ConfigError(f"{host}:{port} can't be listened on: {error.strerror}.") from error
    return bound


def warn_of_proxies(settings: Settings) -> None:
    """Says so where a proxy seems to stand elsewhere whose word does not count: all people would have its address, and
    who guesses at passwords would slow down everybody's sign-in."""
    if settings.public_url and not settings.trusted_proxies and settings.host not in THIS_MACHINE:
        log.warning("no_trusted_proxies", hint="Name the proxy's address in SIDESTAGE_TRUSTED_PROXIES.")


def server_config(app: FastAPI, settings: Settings) -> uvicorn.Config:
    """How uvicorn runs the application."""
    trusted = settings.trusted_proxies
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        lifespan="off",
        access_log=False,
        timeout_graceful_shutdown=5,
        timeout_keep_alive=30,
        forwarded_allow_ips=[*THIS_MACHINE, *trusted] if trusted else None,
    )


def configure_logs(settings: Settings) -> None:
    """Structured logs on standard error; JSON lines where the settings say so."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    renderer = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if settings.log_json
        else structlog.dev.ConsoleRenderer(
            colors=False,
            exception_formatter=structlog.dev.plain_traceback,  # with every local it took half a minute
        )
    )
    shared = [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for ours in ("app", "uvicorn.error"):
        logging.getLogger(ours).setLevel(logging.INFO)
