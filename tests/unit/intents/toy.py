"""A small catalogue of three intents."""

from pathlib import Path

from intents.catalogue_files import Catalogue, load_catalogue

COLOURS = [
    "red",
    "blue",
    "green",
    "black",
    "white",
    "pink",
    "grey",
    "brown",
    "navy",
    "gold",
    "silver",
    "beige",
]


def write_toy(folder: Path) -> Catalogue:
    lines = {
        "chat": [f"i like {colour}" for colour in COLOURS],
        "price": [f"how much is the {colour} one" for colour in COLOURS],
        "stock": [f"any {colour} left" for colour in COLOURS],
    }
    for name, texts in lines.items():
        body = "".join(f"    {text}\n" for text in texts)
        (folder / f"{name}.yaml").write_text(f"meaning: {name}\nexamples:\n  en: |\n{body}", encoding="utf-8")
    return load_catalogue(folder)
