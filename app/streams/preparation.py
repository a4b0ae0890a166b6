"""What is known of a stream before it goes live, read for its checklist."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from app.people.presence import Presence
from app.store import accounts, alerts, comments, knowledge, preflights, streams
from app.store.session import Database
from app.store.tables import CommentRow, KnowledgeVersion, Stream
from app.streams.posters import Posters
from app.streams.readiness import Answering, Known, Run, Told, readiness_view
from app.views import View

LATEST_COMMENTS = 20


class Preparation:
    """Tells what a stream lacks. `clock` is the stage's time, `wall` the machine's."""

    def __init__(
        self,
        db: Database,
        presence: Presence,
        posters: Posters,
        clock: Callable[[], datetime],
        wall: Callable[[], datetime],
    ) -> None:
        self._db = db
        self._presence = presence
        self._posters = posters
        self._clock = clock
        self._wall = wall

    async def readiness(self, stream_id: str) -> View:
        """The checklist of a stream."""
        known = await self._db.read(lambda session: self._known(session, stream_id))
        return readiness_view(known, self._wall())

    def _known(self, session: Session, stream_id: str) -> Known:
        stream = streams.existing(session, stream_id)
        versions = knowledge.listed(session, stream_id)
        latest = comments.latest(session, stream_id, LATEST_COMMENTS)
        posted = self._posters.last(stream_id)
        active = stream.active_version
        answering = next((v for v in versions if v.number == active), None)
        return Known(
            now=self._clock(),
            state=stream.state,
            starts_at=stream.starts_at,
            sells_to=stream.sells_to,
            answering=_answering(session, stream, answering),
            newest=versions[0].number if versions else None,
            run=None if active is None else _last_run(session, stream_id, active),
            heard_at=latest[0].received_at if latest else None,
            heard_from=posted.by if posted else None,
            keys=accounts.posting_keys(session, stream_id),
            lags=[_lag(comment) for comment in latest],
            agents=self._presence.agents(stream_id),
            hosts=self._presence.hosts(stream_id),
            channels=_channels(session, stream),
        )


def _answering(session: Session, stream: Stream, version: KnowledgeVersion | None) -> Answering | None:
    if version is None:
        return None
    by = version.activated_by or version.uploaded_by
    zone = ZoneInfo(stream.timezone)
    elsewhen = sum(
        _is_elsewhen(offer, zone) for offer in knowledge.offers(session, stream.id, version.number)
    )
    return Answering(
        version.number, by, version.activated_at, len(version.warnings), stream.timezone, elsewhen
    )


def _is_elsewhen(offer: Mapping[str, Any], zone: ZoneInfo) -> bool:
    """Whether a time of an offer is by another clock than a zone's: a version keeps times with the offset that they were
    read with, which is the zone's that the stream had then."""
    written = (offer.get(name) for name in ("starts_at", "ends_at", "announce_from"))
    times = [datetime.fromisoformat(time) for time in written if time]
    return any(time.utcoffset() != time.astimezone(zone).utcoffset() for time in times)


def _last_run(session: Session, stream_id: str, version: int) -> Run | None:
    run = preflights.latest(session, stream_id, version)
    return Run(run.questions, run.answered, run.by, run.at) if run else None


def _lag(comment: CommentRow) -> float:
    return (comment.received_at - comment.posted_at).total_seconds()


def _channels(session: Session, stream: Stream) -> list[Told]:
    chosen = (stream.rules.get("alerts") or {}).get("channels", [])
    arrived = alerts.last_arrivals(session, chosen)
    return [
        Told(row.name, row.updated_at, arrived.get(row.id))
        for row in alerts.channels(session)
        if row.id in chosen
    ]
