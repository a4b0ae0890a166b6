"""A shop's own page, on another origin and under a policy as strict as can be, that embeds the desk."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from tests.processes import free_port

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Backstage of a shop</title>
<script type="module" src="{service}/static/elements/sidestage-desk.js"></script></head>
<body><h1>Backstage</h1><sidestage-desk {attributes}></sidestage-desk></body>
</html>"""


@dataclass(slots=True)
class ForeignSite:
    """Where the shop's pages are served; what a page's desk is given stands in its address."""

    port: int
    service: str = ""
    tickets: Callable[[], dict[str, str]] = dict
    """What its `/ticket` answers."""

    @property
    def origin(self) -> str:
        """The site's origin: `localhost`, where the service is on 127.0.0.1."""
        return f"http://localhost:{self.port}"

    def embeds(self, service: str) -> None:
        """From now on its pages embed the desk of this service, and it has no tickets."""
        self.service, self.tickets = service, dict

    def policy(self) -> str:
        """Nothing but the service's modules and its interface; no styles at all."""
        return f"default-src 'none'; script-src {self.service}; connect-src 'self' {self.service}"

    def page(self, query: str) -> bytes:
        """The page; its query's names and values become the desk's attributes."""
        given = parse_qs(query)
        attributes = " ".join(f'{name}="{escape(values[0])}"' for name, values in given.items())
        return PAGE.format(service=self.service, attributes=attributes).encode()


@contextmanager
def foreign_site() -> Iterator[ForeignSite]:
    """The site, serving; `service` is to be set before its page is opened."""
    site = ForeignSite(free_port())

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = site.page(urlsplit(self.path).query)
            self._answer(body, {"Content-Type": "text/html", "Content-Security-Policy": site.policy()})

        def do_POST(self) -> None:
            self._answer(json.dumps(site.tickets()).encode(), {"Content-Type": "application/json"})

        def _answer(self, body: bytes, headers: dict[str, str]) -> None:
            self.send_response(200)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", site.port), Handler)
    serving = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    serving.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
