"""The tables. Times are UTC; a JSON column holds what is read whole and never searched."""

from app.store.tables.accounts import ApiKey, OidcAttempt, SignIn, User
from app.store.tables.alerts import AlertAttempt, AlertChannelRow, AlertMessage, AlertRow
from app.store.tables.columns import UtcDateTime
from app.store.tables.comments import CommentRow
from app.store.tables.events import AuditRow, Event
from app.store.tables.follow_ups import FollowUp, FollowUpChange
from app.store.tables.knowledge import KnowledgeVersion, MappingRow
from app.store.tables.outbox import DeliveryAttempt, OutboxRow
from app.store.tables.preflights import PreflightRun, ShopQuestion
from app.store.tables.shop import Shop
from app.store.tables.streams import OnAirRow, Stream
from app.store.tables.suggestions import CannedAnswer, Suggestion
from app.store.tables.topics import Topic, TopicStep, TopicWording

__all__ = [
    "AlertAttempt",
    "AlertChannelRow",
    "AlertMessage",
    "AlertRow",
    "ApiKey",
    "AuditRow",
    "CannedAnswer",
    "CommentRow",
    "DeliveryAttempt",
    "Event",
    "FollowUp",
    "FollowUpChange",
    "KnowledgeVersion",
    "MappingRow",
    "OidcAttempt",
    "OnAirRow",
    "OutboxRow",
    "PreflightRun",
    "Shop",
    "ShopQuestion",
    "SignIn",
    "Stream",
    "Suggestion",
    "Topic",
    "TopicStep",
    "TopicWording",
    "User",
    "UtcDateTime",
]
