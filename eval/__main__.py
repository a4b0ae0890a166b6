"""`python -m eval` measures how well Sidestage does."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from app.serving import configure_logs
from app.settings import Settings
from app.store.streams import max_reply_length
from eval import decisions
from eval.engine import running_engine
from eval.gold import read_labels
from eval.judgement import judge_all
from eval.play import play
from eval.report import markdown
from eval.shops import sample_shop

MEASURES = ("intents", "retrieval", "decisions", "latency", "load")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures what is asked for; the exit status is 1 where a limit is broken."""
    options = _options(arguments)
    configure_logs(Settings())
    with running_engine() as engine:
        shop = sample_shop()
        judged = judge_all(play(shop, engine), read_labels(shop.labels, options.split))
    lines = (decisions.wrong_lines(judged) if options.wrong else []) + (
        decisions.unsent_lines(judged) if options.unsent else []
    )
    print("\n".join(lines))
    section = decisions.measure(judged, options.split, "python -m eval", max_reply_length(shop.stream))
    print(markdown([section]))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m eval", description=__doc__)
    parser.add_argument("measures", nargs="*", choices=[*MEASURES, []], default=[])
    parser.add_argument("--split", choices=["dev", "held_out", "all"], default="held_out")
    parser.add_argument("--wrong", action="store_true", help="print every wrong decision in a line")
    parser.add_argument("--unsent", action="store_true", help="print right drafts that were not sent")
    parser.add_argument("--json", type=Path)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    raise SystemExit(main())
