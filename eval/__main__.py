"""`python -m eval` measures how well Sidestage does."""

import argparse
import contextlib
import json
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from app.cli import settings_with
from app.serving import configure_logs
from eval import (
    agreement,
    compare,
    confidence,
    decisions,
    external,
    intents,
    latency,
    load,
    near,
    replay,
    retrieval,
    room,
    topics,
)
from eval.engine import Engine, running_engine
from eval.gold import Split
from eval.html_page import html_page
from eval.limits import Limits, broken, read_limits
from eval.report import Section, as_json, document, markdown
from eval.rounds import Round, every, played_shops
from eval.shops import sample_shop

ON_GOLD = ("intents", "retrieval", "decisions", "confidence")
MEASURES = (*ON_GOLD, "near", "topics", "latency", "load", "external")
SECONDS = 4.0
COMMANDS = {"compare": compare.main, "replay": replay.main, "agreement": agreement.main}
UNASKED = (*ON_GOLD, "near", "topics", "latency")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures what is asked for; the exit status is 1 where a limit is broken."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in COMMANDS:
        return COMMANDS[given[0]](given[1:])
    options = _options(given)
    try:
        limits = _limits(options)
    except (OSError, ValueError) as error:
        print(error)
        return 1
    options.split = options.split or (limits.split if limits else "dev")
    settings = settings_with()
    configure_logs(settings)
    with running_engine(settings) as engine:
        sections = _measure(options, engine)
    if options.markdown:
        options.markdown.write_text(document(sections, _whole_command(options)), "utf-8")
    if options.json:
        options.json.write_text(json.dumps(as_json(sections), ensure_ascii=False, indent=1) + "\n", "utf-8")
    if options.html:
        options.html.write_text(html_page(sections, _whole_command(options), limits), "utf-8")
    print(markdown(sections))
    failed = broken(limits, sections) if limits else []
    for line in failed:
        print(f"LIMIT BROKEN: {line}")
    return 1 if failed else 0


def _limits(options: argparse.Namespace) -> Limits | None:
    """The limits that are to be kept; raises OSError, and ValueError for those that nothing measured could break."""
    if options.limits is None:
        return None
    name, limits = options.limits.name, read_limits(options.limits)
    if options.split not in (None, limits.split):
        raise ValueError(f"{name} is for --split {limits.split}, not {options.split}.")
    unknown = {limit.section for limit in limits.limits} - {*MEASURES, "room"}
    if unknown and "external" not in options.measures:  # whose sections are called by their sets
        raise ValueError(f"{name}: nothing measures [{'], ['.join(sorted(unknown))}].")
    return limits


def _measure(options: argparse.Namespace, engine: Engine) -> list[Section]:
    asked: list[str] = options.measures
    sections: list[Section] = []
    shop = sample_shop()
    if set(asked) & set(ON_GOLD):
        sections += _on_gold(asked, options, played_shops(engine, options.split, options.shop), engine)
    if "near" in asked:
        sections.append(near.measure(engine, options.shop, _command("near", *_shops(options))))
    if "topics" in asked:
        command = _command("topics", "--split", options.split, *_shops(options))
        sections.append(topics.measure(engine, options.split, options.shop, command))
        if options.data:
            sections.append(room.measure(options.data, engine, _command("topics", "--data", "FOLDER")))
    if "external" in asked:
        sections += external.measure(options.data, engine, _command("external", "--data FOLDER"))
    if "latency" in asked:
        sections += [latency.measure(shop, engine, options.seconds, _command("latency", *_pace(options)))]
    if "load" in asked:
        sections += [load.measure(shop, engine, options.seconds, _command("load", *_pace(options)))]
    return sections


def _on_gold(
    asked: Sequence[str], options: argparse.Namespace, rounds: Sequence[Round], engine: Engine
) -> list[Section]:
    split: str = options.split
    shops = _shops(options)
    if options.wrong:
        print(*decisions.wrong_lines(every(rounds)), sep="\n")
    if options.unsent:
        print(*decisions.unsent_lines(every(rounds)), sep="\n")
    sections: list[Section] = []
    if "intents" in asked:
        sections.append(intents.measure(rounds, engine, split, _command("intents", "--split", split, *shops)))
    if "retrieval" in asked:
        sections.append(
            retrieval.measure(rounds, engine, split, _command("retrieval", "--split", split, *shops))
        )
    if "decisions" in asked:
        sections.append(decisions.measure(rounds, split, _command("decisions", "--split", split, *shops)))
    if "confidence" in asked:
        sections.append(confidence.measure(rounds, split, _command("confidence", "--split", split, *shops)))
    return sections


def _shops(options: argparse.Namespace) -> list[str]:
    return [argument for name in options.shop for argument in ("--shop", name)]


def _whole_command(options: argparse.Namespace) -> str:
    """What was asked for, without the names of folders."""
    data = ("--data", "FOLDER") if options.data else ()
    return _command(*options.measures, "--split", options.split, *_shops(options), *data, *_pace(options))


def _pace(options: argparse.Namespace) -> tuple[str, ...]:
    return () if options.seconds == SECONDS else ("--seconds", f"{options.seconds:g}")


def _command(*arguments: str) -> str:
    return " ".join(("python -m eval", *arguments))


def _folder(given: str) -> Path:
    if not (path := Path(given)).is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {given}")
    return path


def _new_file(given: str) -> Path:
    if not (path := Path(given)).parent.is_dir() or path.is_dir():
        raise argparse.ArgumentTypeError(f"{given} can't be written")
    return path


def _duration(given: str) -> float:
    with contextlib.suppress(ValueError):
        if 0 < (seconds := float(given)) <= 3600:
            return seconds
    raise argparse.ArgumentTypeError(f"{given} is no number of seconds up to 3600")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "python -m eval",
        description=f"Measures {', '.join(MEASURES)}; by default {', '.join(UNASKED)}. "
        f"Other commands, each with its own --help: {', '.join(COMMANDS)}.",
    )
    add = parser.add_argument
    add("measures", nargs="*", metavar="MEASURE", help=", ".join(MEASURES))
    add("--split", choices=get_args(Split), help="of the labels; by default that of the limits, else dev")
    add("--shop", action="append", default=[], help="only this shop's labels; may be given again")
    add("--data", type=_folder, help="a folder of external sets (JSONL)")
    add("--json", type=_new_file, help="write every figure to this file")
    add("--markdown", type=_new_file, help="write the report to this file")
    add("--html", type=_new_file, help="write the report to this file, as one page with curves")
    add("--limits", type=Path, help="exit 1 where a figure breaks a limit of this file")
    add("--wrong", action="store_true", help="print every wrong decision in a line")
    add("--unsent", action="store_true", help="print what was drafted rightly and not sent, in a line each")
    add("--seconds", type=_duration, default=SECONDS, help="how long each timing runs")
    options = parser.parse_args(arguments)
    unknown = set(options.measures) - set(MEASURES)
    if unknown:
        parser.error(f"there is no measure {shlex.join(sorted(unknown))}; there are {', '.join(MEASURES)}")
    options.measures = options.measures or [*UNASKED, *(["external"] if options.data else [])]
    if "external" in options.measures and options.data is None:
        parser.error("external needs --data FOLDER")
    if (options.wrong or options.unsent) and options.split not in (None, "dev"):
        parser.error("--wrong and --unsent are for --split dev: the untouched comments are not read")
    return options


if __name__ == "__main__":
    raise SystemExit(main())
