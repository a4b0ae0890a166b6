"""Every command that ops have, by its name, in the order that the help lists them in."""

from collections.abc import Callable, Mapping
from typing import Any

import typer

from app.commands import afterwards, alerts, columns, own_rules, shop, streams, versions, workbooks
from app.commands.cells import show
from app.commands.checklist import checklist
from app.commands.editing import edit
from app.commands.preflight import preflight
from app.commands.proposing import propose
from app.commands.uploading import upload

Commands = Mapping[str, Callable[..., Any]]

KB: Commands = {
    "template": workbooks.write_template,
    "check": workbooks.check_workbook,
    "columns": columns.columns,
    "rows": columns.rows,
    "upload": upload,
    "propose": propose,
    "copy": versions.copy,
    "versions": versions.versions,
    "show": show,
    "edit": edit,
    "changes": versions.changes,
    "preflight": preflight,
    "activate": versions.activate_version,
    "export": versions.export_version,
    "said": afterwards.said,
}
MAPPINGS: Commands = {
    "list": columns.list_mappings,
    "keep": columns.keep_mapping,
    "forget": columns.forget_mapping,
}
STREAMS: Commands = {
    "list": streams.list_streams,
    "add": streams.add_stream,
    "show": streams.show_stream,
    "set": streams.set_stream,
    "rules": own_rules.stream_rules,
    "alerts": own_rules.stream_alerts,
    "checklist": checklist,
    "start": streams.start_stream,
    "end": streams.end_stream,
    "review": afterwards.review,
    "delete": streams.delete_stream,
}
SHOP: Commands = {
    "show": shop.show_shop,
    "set": shop.set_shop,
    "rules": shop.shop_rules,
    "questions": shop.shop_questions,
    "effects": shop.effects,
}
ALERTS: Commands = {
    "list": alerts.list_channels,
    "kinds": alerts.list_kinds,
    "add": alerts.add_channel,
    "set": alerts.set_channel,
    "remove": alerts.remove_channel,
    "test": alerts.try_channel,
    "messages": alerts.list_messages,
    "again": alerts.send_again,
}
PROMISES: Commands = {"list": afterwards.list_promises, "export": afterwards.export_promises}


def groups() -> dict[str, typer.Typer]:
    """The groups of commands by their names."""
    kb = _group("Knowledge: workbooks, versions, small edits.", KB)
    kb.add_typer(_group("What the headers of files were said to mean.", MAPPINGS), name="mappings")
    return {
        "streams": _group("Streams: their settings, rules and checklist.", STREAMS),
        "kb": kb,
        "shop": _group("What holds for all streams.", SHOP),
        "alerts": _group("Where the team is told outside the desk.", ALERTS),
        "follow-ups": _group("What viewers were promised.", PROMISES),
    }


def _group(says: str, commands: Commands) -> typer.Typer:
    made = typer.Typer(no_args_is_help=True, help=says)
    for name, command in commands.items():
        made.command(name)(command)
    return made
