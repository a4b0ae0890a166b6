"""The description of the interface, made once for all tests that are made from it: every worker collects them all."""

from typing import Any

from app.main import create_app
from app.settings import Settings

DESCRIBED: dict[str, Any] = create_app(Settings()).openapi()
