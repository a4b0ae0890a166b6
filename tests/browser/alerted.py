"""A team's chat on this machine, and alerts for it."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime

from app.alerts import raise_alert
from app.alerts.raising import Kind
from app.store import streams
from app.store.session import Database
from tests.browser.deployment import Stage
from tests.contracts.alert_platforms import PLATFORMS, PlatformServer

KIND = "feishu"


@contextmanager
def chat() -> Generator[PlatformServer]:
    """A Feishu robot."""
    server = PlatformServer(PLATFORMS[KIND]).start()
    yield server
    server.stop()


def add_channel(stage: Stage, server: PlatformServer, name: str) -> str:
    """The id of a channel to a chat."""
    given = {"kind": KIND, "name": name, "config": server.config()}
    return stage.api.post("alert-channels", json=given).raise_for_status().json()["id"]


def remove_channels(stage: Stage) -> None:
    """The next test finds none."""
    for channel in stage.api.get("alert-channels").json()["items"]:
        stage.api.delete(f"alert-channels/{channel['id']}").raise_for_status()


def hears(stage: Stage, kind: Kind, *viewers: tuple[str, str]) -> None:
    """Raises an alert for each viewer, with what they asked."""
    db = Database(stage.service.settings.resolved_database_url, readers=1)
    for viewer, text in viewers:
        detail = {"viewer": viewer, "text": text, "seconds": 125}
        db.write_now(
            lambda session, viewer=viewer, detail=detail: raise_alert(
                session, streams.existing(session, stage.id), kind, viewer, datetime.now(UTC), detail
            )
        )
    db.close()
