"""Running the web application in this process."""

import logging
import os
import socket

import structlog
import uvicorn
from fastapi import FastAPI

from app.main import create_app
from app.settings import Settings


def serve(settings: Settings) -> None:
    """Serves until it is told to stop."""
    configure_logs(settings)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    Server(create_app(settings), settings).run()


class Server(uvicorn.Server):
    """Serves the application; when it is told to stop, streams of events are ended first."""

    def __init__(self, app: FastAPI, settings: Settings) -> None:
        super().__init__(server_config(app, settings))
        self._app = app

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Ends what would never end by itself, then everything else."""
        self._app.state.closing.set()
        await super().shutdown(sockets)


def server_config(app: FastAPI, settings: Settings) -> uvicorn.Config:
    """How uvicorn runs the application."""
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=5,
        timeout_keep_alive=30,
    )


def configure_logs(settings: Settings) -> None:
    """Structured logs on standard error; JSON lines where the settings say so."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    renderer = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if settings.log_json
        else structlog.dev.ConsoleRenderer(colors=False)
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
