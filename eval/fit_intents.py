"""`python -m eval.fit_intents` fits the intents' head for the bundled model and ships it with the program."""

from pathlib import Path
from tempfile import TemporaryDirectory

from app.encoding.load import load_encoder
from app.triage.cleaning import clean
from intents.load import SHIPPED, head_key, lessons
from intents.train import fit


def main() -> None:
    """Writes `intents/head.npz` and prints what it belongs to."""
    with TemporaryDirectory() as folder:
        encoder = load_encoder("bundled:e5-small", "onnx-int8", Path(folder))
        head = fit(lessons(clean), encoder.encode, head_key(clean, encoder.fingerprint), jobs=-1)
        encoder.close()
    head.save(SHIPPED)
    size = SHIPPED.stat().st_size // 1024
    print(f"{SHIPPED.name}: {head.fingerprint}, {size} KB, bars {head.first} and {head.more}")


if __name__ == "__main__":
    main()
