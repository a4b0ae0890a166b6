"""How long the questions of 5,000 entries take to encode, and how long after a hundredth of them changed.

    python -m tests.benchmarks.encoding [--json]

The bundled model as it is served, on an empty database in SQLite. The second upload is by another worker, whose encoder
remembers nothing: what did not change is taken from the stored version. Seconds by the clock, of the whole upload (read,
check, encode, store), with the seconds of the encoder's part, and how many questions it was given.
"""

import asyncio
import json
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.encoding.load import load_encoder
from app.progress import Progress
from app.store import streams
from app.store.migrate import migrate
from app.store.session import Database
from app.store.tables import Stream
from app.versions.versions import Versions
from tests.unit.knowledge.shop_files import xlsx

ENTRIES, CHANGED = 5_000, 50
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
_ASKED = (
    "Is the linen dress number {n} see-through in the sun?",
    "{n}号亚麻连衣裙透不透?",
    "will dress {n} shrink when i wash it",
)


def shop(changed: int) -> bytes:
    """An .xlsx of 5,000 entries of three questions each, of which some are asked otherwise."""
    faq: list[dict[str, Any]] = []
    for n in range(ENTRIES):
        english, chinese, variant = (asked.format(n=n) for asked in _ASKED)
        english = f"{english} And when it is wet?" if n < changed else english
        faq.append(
            {"id": f"F{n}", "question_en": english, "question_zh": chinese, "variants": variant,
             "answer_en": f"Dress {n} is lined, wash it by hand.", "answer_zh": f"{n}号有内衬,请手洗。"}
        )  # fmt: skip
    return xlsx({"products": [{"sku": "DR", "name_en": "Dress", "price": 3, "currency": "USD"}], "faq": faq})


def uploaded(db: Database, encoder: Encoder, data: bytes) -> dict[str, Any]:
    """An upload by a worker that has just started."""
    told: list[tuple[float, str, int, int]] = []

    def hear(step: str, done: int, total: int) -> None:
        told.append((time.perf_counter(), step, done, total))

    started = time.perf_counter()
    work = Versions(db, encoder, InProcessBus(), lambda: NOW).upload(
        "s1", "shop.xlsx", data, activate=False, dry_run=False, actor="ops", progress=Progress(hear)
    )
    asyncio.run(work)
    whole = time.perf_counter() - started
    encoder.close()
    encoding = [(at, done, total) for at, step, done, total in told if step == "encode"]
    (began, known, total), (ended, _, _) = encoding[0], encoding[-1]
    return {
        "seconds": round(whole, 2),
        "encoding": round(ended - began, 2),
        "encoded": total - known,
        "questions": total,
    }


def main() -> None:
    """Encodes a workbook, then the same with a hundredth changed, and prints both."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder, 'shop.db')}"
        migrate(url)
        db = Database(url)
        stream = Stream(
            id="s1", title="s1", platform="tiktok", timezone="UTC", languages=["en", "zh"], default_language="en",
            created_at=NOW,
        )  # fmt: skip
        db.write_now(lambda session: streams.add(session, stream))
        first, second = (
            uploaded(db, load_encoder("bundled:e5-small", "onnx-int8", Path(folder)), shop(changed))
            for changed in (0, CHANGED)
        )
        db.close()
    if "--json" in sys.argv:
        print(json.dumps({"first": first, "changed": second}))
        return
    for name, told in (("first", first), (f"{CHANGED} of {ENTRIES} changed", second)):
        print(f"{name}: " + ", ".join(f"{key} {value}" for key, value in told.items()))


if __name__ == "__main__":
    main()
