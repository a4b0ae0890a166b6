"""`sidestage kb`, by the running service: versions listed, compared, copied, taken out and made the one that answers."""

from pathlib import Path
from typing import Annotated

import typer

from app.commands.files import check_ending, write
from app.commands.following import print_made, tell_refused
from app.commands.problems import Language
from app.commands.reading import ToldIn
from app.commands.remote import HERE, Key, Refused, Remote, Stream, Url
from app.commands.terminal import AsJson, DataDir, fail, print_json, print_table, say, settings_with
from app.commands.uploading import Activate


def versions(stream: Stream, key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """List the versions of a stream's knowledge, newest first."""
    items = Remote(url, key).ask("GET", f"/streams/{stream}/knowledge")["items"]
    if as_json:
        print_json(items)
        return
    columns = ("version", "state", "uploaded", "by", "file", "active since")
    names = ("version", "state", "created_at", "uploaded_by", "filename", "activated_at")
    print_table(columns, [[item.get(name) for name in names] for item in items])


def changes(
    stream: Stream,
    key: Key,
    old: Annotated[int, typer.Option("--from", help="The number of the version before.")],
    new: Annotated[int, typer.Option("--to", help="The number of the version after.")],
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """List the facts that differ from one version to another."""
    path = f"/streams/{stream}/knowledge/{new}/changes"
    items = Remote(url, key).ask("GET", path, params={"from": old})["items"]
    if as_json:
        print_json(items)
        return
    names = ("entry", "fact", "kind", "before", "after")
    print_table(names, [[item[name] for name in names] for item in items])


def activate_version(
    version: Annotated[int, typer.Argument(help="Its number; an archived one is a roll back.")],
    stream: Stream,
    key: Key,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Make a version the one that answers, at once for every worker."""
    made = Remote(url, key).ask("POST", f"/streams/{stream}/knowledge/{version}/activate")
    if as_json:
        print_json(made)
    else:
        say(f"Version {made['version']} answers.")


def copy(
    stream: Stream,
    key: Key,
    from_stream: Annotated[str, typer.Option(help="The stream to copy from.")],
    from_version: Annotated[
        int | None, typer.Option(help="Its version; default: the one that answers there.")
    ] = None,
    activate: Activate = False,
    language: ToldIn = Language.en,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Copy the knowledge of another stream, checked anew for this one; exits 1 on an error, which changes nothing."""
    body = {"stream_id": from_stream, "version": from_version, "activate": activate}
    remote, path = Remote(url, key), f"/streams/{stream}/knowledge/copy"
    try:
        made = remote.try_to("POST", path, json=body, params={"language": language.value})
    except Refused as refused:
        tell_refused(refused, as_json)
    print_made(made, as_json)


def export_version(
    file: Annotated[Path, typer.Argument(help="Where to write it, ending in .xlsx.")],
    stream: Stream,
    version: Annotated[int | None, typer.Option(help="Its number; default: the one that answers.")] = None,
    key: Annotated[str | None, typer.Option(help="A key with the scope ops.", envvar="SIDESTAGE_KEY")] = None,
    url: Url = HERE,
    data_dir: DataDir = None,
) -> None:
    """Write a version as a workbook that imports again to the same facts: by the service with a key, else from this
    machine's database, as with --data-dir."""
    check_ending(file, ".xlsx")
    if key is None or data_dir is not None:
        from app.offline import export_version as export

        settings = settings_with(data_dir)
        write(file, lambda: export(settings, stream, version))
        return
    remote = Remote(url, key)
    number = version or answering(remote, stream)
    if number is None:
        fail("No version answers yet: give its number with --version.")
    made = remote.file("GET", f"/streams/{stream}/knowledge/{number}/export.xlsx")
    write(file, lambda: made)


def answering(remote: Remote, stream: str) -> int | None:
    """The version that answers; None where there is none."""
    return remote.ask("GET", f"/streams/{stream}")["active_version"]


def newest(remote: Remote, stream: str) -> int:
    """The newest version; a stream without any ends the command."""
    items = remote.ask("GET", f"/streams/{stream}/knowledge")["items"]
    if not items:
        fail("The stream has no version yet.")
    return items[0]["version"]


def base(remote: Remote, stream: str, version: int | None) -> int:
    """The version to go by: the one that is named, else the one that answers, else the newest."""
    return version or answering(remote, stream) or newest(remote, stream)
