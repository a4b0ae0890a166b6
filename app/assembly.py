"""Builds every replaceable part from the settings, once, here."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from prometheus_client import CollectorRegistry
from sqlmodel import Session

from app.alerts import alert_of_open_promises, alert_of_promise, raise_alert
from app.alerts.channels import AlertChannels
from app.alerts.delivery import AlertDelivery, client
from app.bus import Bus
from app.bus.in_process import InProcessBus
from app.channels.registry import channels
from app.delivery.delivery import Delivery
from app.desk.canned import CannedAnswers
from app.desk.desk import Clocks, Desk
from app.desk.figures import Figures
from app.desk.grounding import Grounding
from app.desk.lateness import Lateness
from app.desk.sent import SentReplies
from app.desk.viewers import Viewers
from app.encoding.encoder import Encoder
from app.encoding.load import load_encoder
from app.errors import Unavailable
from app.follow_ups.follow_ups import FollowUps
from app.follow_ups.reminders import Reminders
from app.intake.answers_clock import AnswersClock
from app.intake.catching_up import CatchingUp
from app.intake.comments import Comments
from app.intake.intake import Intake
from app.intake.judging import Judge
from app.intake.offers_clock import OffersClock
from app.metrics import registry
from app.people.accounts import Accounts
from app.people.audit import Audit
from app.people.oidc import OpenIdProvider
from app.people.passwords import Passwords
from app.people.presence import Presence
from app.people.sign_ins import SignIns
from app.people.staff import People
from app.preflight.preflight import Preflights
from app.settings import Settings
from app.store.migrate import is_current, touch
from app.store.opening import make_folder, open_database
from app.store.session import Database
from app.streams.bar_effects import BarEffects
from app.streams.on_air import Timeline
from app.streams.posters import Posters
from app.streams.preparation import Preparation
from app.streams.reviews import Reviews
from app.streams.rules import RuleBook, clocks_fit
from app.streams.streams import Streams
from app.suggestions.choices import Settling
from app.suggestions.departures import Departures
from app.suggestions.recalling import recall_said
from app.topics.flood import Floods, FloodWatch
from app.topics.said import Said
from app.topics.topics import Topics, raise_overdue
from app.triage.calibration import Calibration
from app.triage.cleaning import clean
from app.triage.warm_up import warm_up
from app.versions.copies import Copies
from app.versions.edits import Edits
from app.versions.mappings import Mappings
from app.versions.proposals import Proposals
from app.versions.versions import Versions
from app.versions.workbook_files import WorkbookFiles
from intents.load import load_or_fit
from knowledge.query_bank import query_bank

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Services:
    """What the routes use."""

    settings: Settings
    clock: Callable[[], datetime]
    db: Database
    bus: Bus
    encoder: Encoder
    accounts: Accounts
    sign_ins: SignIns
    oidc: OpenIdProvider | None
    audit: Audit
    alerts: AlertChannels
    streams: Streams
    rules: RuleBook
    effects: BarEffects
    on_air: Timeline
    versions: Versions
    mappings: Mappings
    files: WorkbookFiles
    copies: Copies
    preflights: Preflights
    edits: Edits
    proposals: Proposals
    intake: Intake
    comments: Comments
    desk: Desk
    grounding: Grounding
    canned: CannedAnswers
    viewers: Viewers
    presence: Presence
    posters: Posters
    preparation: Preparation
    people: People
    figures: Figures
    reviews: Reviews
    topics: Topics
    said: Said
    follow_ups: FollowUps
    sent: SentReplies
    delivery: Delivery
    metrics: CollectorRegistry
    catching_up: CatchingUp

    async def missing(self) -> list[str]:
        """What the service lacks to be ready; empty when it is."""

        def look(session: Session) -> list[str]:
            return [] if is_current(session) else ["migrations"]

        try:
            found = await self.db.read(look)
        except Exception:
            log.exception("database_unreachable")
            found = ["database"]
        if not found and self.db.failing and not await self._can_store():
            found = ["database writes"]
        return found if self.catching_up.done else [*found, "undecided comments"]

    async def _can_store(self) -> bool:
        try:
            await self.db.write(touch)
        except Unavailable:
            return False
        return True


def wall_clock() -> datetime:
    """The machine's time."""
    return datetime.now(UTC)


@contextlib.asynccontextmanager
async def assemble(
    settings: Settings, clock: Callable[[], datetime], wall: Callable[[], datetime] = wall_clock
) -> AsyncGenerator[Services]:
    """The services, running; on leaving, what is under way ends in order and everything is let go of. `clock` is the
    stage's time, `wall` the machine's, by which people wait."""
    async with contextlib.AsyncExitStack() as stack:
        db = await asyncio.to_thread(open_database, settings)
        stack.callback(db.close)
        make_folder(settings.resolved_cache_dir)
        encoder = await asyncio.to_thread(
            load_encoder,
            settings.model,
            settings.encoder_runtime,
            settings.resolved_cache_dir,
            cache_size=settings.encoder_cache,
        )
        stack.callback(encoder.close)
        classifier = await asyncio.to_thread(
            load_or_fit, settings.resolved_cache_dir, encoder.encode, encoder.fingerprint, clean
        )
        calibration = Calibration.load()
        bank = query_bank(encoder.fingerprint)
        fitted = calibration.holds_for(encoder.fingerprint, classifier.fingerprint, bank.key)
        if not fitted:
            log.warning("uncalibrated", model=settings.model, sent_unseen="nothing")
        await asyncio.to_thread(warm_up)
        outlets = channels(settings, clock)
        for outlet in outlets.values():
            stack.push_async_callback(outlet.close)
        channel = next(iter(outlets), None)

        passwords = Passwords()
        bus = InProcessBus()
        delivery = Delivery(db, outlets, settings, clock)
        alert_client = await stack.enter_async_context(client())
        alert_delivery = AlertDelivery(db, alert_client, settings.public_url, wall)
        versions = Versions(db, encoder, bus, clock)
        mappings = Mappings(db, clock)
        intake = Intake(
            db,
            encoder,
            classifier,
            versions,
            bus,
            settings,
            clock,
            calibration=calibration,
            channel=channel,
            wake_delivery=delivery.wake,
        )
        delivery.recalled = intake.redrafting.wake
        reminded_before = timedelta(minutes=settings.promise_reminder_minutes)
        settling = Settling(channel, settings)
        departures = Departures(db, bus, settling, delivery.wake, clock, wall)
        grounding = Grounding(db, versions)
        presence, posters = Presence(bus), Posters()
        lateness = Lateness(db, bus, clock, raise_alert, raise_overdue)
        floods = Floods(settings, channel)
        services = Services(
            settings=settings,
            clock=clock,
            db=db,
            bus=bus,
            encoder=encoder,
            accounts=Accounts(db, clock, passwords),
            sign_ins=SignIns(db, clock, settings, passwords),
            oidc=OpenIdProvider(db, settings, clock) if settings.oidc_issuer else None,
            audit=Audit(db),
            alerts=AlertChannels(db, alert_delivery, alert_client, wall),
            streams=Streams(
                db,
                bus,
                clock,
                channel,
                alert_of_promise,
                at_end=(lateness.end, floods.end, alert_of_open_promises),
                fits=clocks_fit(settings),
            ),
            rules=RuleBook(db, bus, settings, channel, clock),
            effects=BarEffects(db, calibration, fitted=fitted),
            on_air=Timeline(db, bus, clock, intake.redrafting.redraft),
            versions=versions,
            mappings=mappings,
            files=WorkbookFiles(db, mappings),
            copies=Copies(db, versions),
            preflights=Preflights(
                db,
                Judge(encoder, classifier, calibration),
                versions,
                settings,
                clock,
                lambda: intake.pending,
                lambda: intake.is_live,
            ),
            edits=Edits(db, versions),
            proposals=Proposals(db),
            intake=intake,
            comments=Comments(db),
            desk=Desk(
                db, bus, settling, grounding, departures.wake, Clocks(clock, wall), settings.claim_seconds
            ),
            grounding=grounding,
            canned=CannedAnswers(db, clock),
            viewers=Viewers(db),
            presence=presence,
            posters=posters,
            preparation=Preparation(db, presence, posters, clock, wall),
            people=People(db, presence),
            figures=Figures(db, presence, settings, clock, versions.load),
            reviews=Reviews(db, settings, clock),
            topics=Topics(
                db,
                bus,
                settings,
                channel,
                delivery.wake,
                clock,
                wall=wall,
                encode=encoder.aencode,
                regroup=intake.regroup,
                recall=recall_said,
                redraft=intake.redrafting.redraft,
            ),
            said=Said(db),
            follow_ups=FollowUps(db, bus, clock, reminded_before),
            sent=SentReplies(db),
            delivery=delivery,
            metrics=registry(db, intake),
            catching_up=CatchingUp(intake),
        )
        async with asyncio.TaskGroup() as tasks:
            sending = [tasks.create_task(work.run()) for work in (delivery, alert_delivery)]
            endless = [
                tasks.create_task(work)
                for work in (
                    services.catching_up.run(),
                    departures.run(),
                    lateness.run(),
                    FloodWatch(db, bus, floods, clock).run(),
                    intake.redrafting.run(),
                    AnswersClock(db, bus, clock, intake.redrafting.redraft).run(),
                    OffersClock(db, versions, bus, clock, intake.redrafting.redraft).run(),
                    Reminders(db, bus, clock, alert_of_promise).run(),
                )
            ]
            try:
                yield services
            finally:
                for task in endless:
                    task.cancel()
                for work in (delivery, alert_delivery):
                    work.stop()
                await asyncio.gather(*sending)
