"""Alerts to the team: raised with what they are about, grouped, sent to where the stream's people are."""

from app.alerts.raising import KINDS, Kind, alert_of_open_promises, alert_of_promise, raise_alert

__all__ = ["KINDS", "Kind", "alert_of_open_promises", "alert_of_promise", "raise_alert"]
