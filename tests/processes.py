"""The real program for tests: `sidestage` as a process of its own, and a place where its replies arrive."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
from standardwebhooks import Webhook

ROOT = Path(__file__).parent.parent
SIDESTAGE = [sys.executable, "-c", "from app.cli import main; main()"]
SECRET = "whsec_" + "c2lkZXN0YWdlLXRlc3Qtc2VjcmV0LTEyMzQ1Njc4"


def environment(**settings: object) -> dict[str, str]:
    """What a process sees: the path, quiet libraries, and these settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    quiet = {"OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false", "PYTHONPATH": str(ROOT)}
    return {**kept, **quiet, **{f"SIDESTAGE_{name.upper()}": str(value) for name, value in settings.items()}}


def run(
    *arguments: str | Path, given: str | bytes = b"", **settings: object
) -> subprocess.CompletedProcess[str]:
    """What one command did, with this on its standard input."""
    done = subprocess.run(
        [*SIDESTAGE, *map(str, arguments)],
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        env=environment(**settings),
        cwd=ROOT,
        timeout=100,
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@dataclass(slots=True)
class Served:
    """A `sidestage serve` that can be killed and started again on the same data."""

    log: Path
    settings: dict[str, object]
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def start(self, seconds: float = 150) -> float:
        """The seconds it took to be ready."""
        began = time.monotonic()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*SIDESTAGE, "serve", "--port", str(self.port)],
                env=environment(**self.settings),
                cwd=ROOT,
                stdout=log,
                stderr=log,
            )
        with (
            httpx.Client() as asking
        ):  # one for all tries: each new one reads every certificate of this machine
            while time.monotonic() < began + seconds and self.process.poll() is None:
                with contextlib.suppress(httpx.HTTPError):
                    if asking.get(self.url + "/readyz").status_code == 200:
                        return time.monotonic() - began
                time.sleep(0.05)
        raise AssertionError("the service did not become ready:\n" + self.log.read_text())

    def kill(self) -> None:
        """Ends it as a power cut would."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def stop(self) -> int:
        """Its exit code after it was asked to stop."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(20)


class Receiver:
    """A server that takes replies as signed webhooks and remembers the id of each."""

    def __init__(self, secret: str = SECRET, takes_s: float = 0.0) -> None:
        self.ids: list[str] = []
        self.forged = 0
        self.got: list[tuple[float, dict[str, Any]]] = []
        """What each said, and when it came, by the monotonic clock."""
        receiver, signer = self, Webhook(secret)

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                length = int(self.headers["content-length"])
                body = self.rfile.read(length)
                if len(body) < length:  # the sender was killed in the middle: nothing arrived
                    return
                try:
                    signer.verify(body, dict(self.headers.items()))
                except Exception:
                    receiver.forged += 1
                receiver.ids.append(self.headers["webhook-id"])
                receiver.got.append((time.monotonic(), json.loads(body)["data"]))
                time.sleep(takes_s)
                self.send_response(204)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Says nothing."""

            def handle(self) -> None:
                with contextlib.suppress(ConnectionError):  # the sender was killed
                    super().handle()

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

        self._server = Quiet(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/replies"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        """Takes no more."""
        self._server.shutdown()
        self._server.server_close()
