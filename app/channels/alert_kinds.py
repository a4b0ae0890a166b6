"""The kinds of channels that alerts can go through."""

from app.channels.alert_channel import AlertKind
from app.channels.alert_webhook import WEBHOOK
from app.channels.dingtalk import DINGTALK
from app.channels.feishu import FEISHU, LARK
from app.channels.slack import SLACK
from app.channels.telegram import TELEGRAM
from app.channels.wecom import WECOM

ALERT_KINDS: dict[str, AlertKind] = {
    "dingtalk": DINGTALK,
    "wecom": WECOM,
    "feishu": FEISHU,
    "lark": LARK,
    "slack": SLACK,
    "telegram": TELEGRAM,
    "webhook": WEBHOOK,
}
"""One line a kind."""
