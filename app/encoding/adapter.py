"""What tuning adds to the bundled model's layers: low-rank changes of their weights, in one small file."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.encoding.weights import SHA256
from app.errors import ConfigError

SHIPPED = Path(__file__).with_name("e5-small-adapter.npz")

Change = tuple[NDArray[np.float16], NDArray[np.float16]]
"""Two factors, of shapes (outputs, rank) and (rank, inputs), whose product is added to a weight."""


@dataclass(frozen=True, slots=True)
class Adapter:
    """A change for each tuned weight, by the weight's name in `Layers`."""

    key: str
    """Tells this adapter's vectors from others': a hash of the changes."""
    changes: Mapping[str, Change]


def read_adapter(path: Path = SHIPPED) -> Adapter:
    """The adapter in this file; ConfigError if it is none, or one for other weights."""
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            base = str(file["base"])
            names = sorted(name.removesuffix("/up") for name in file.files if name.endswith("/up"))
            changes = {name: (file[f"{name}/up"], file[f"{name}/down"]) for name in names}
    except Exception as error:  # a damaged archive fails in any of a dozen ways
        message = f"The bundled model's adapter {path} can't be read: {error}; install the program again."
        raise ConfigError(message) from error
    if base != SHA256:
        message = f"The adapter {path} belongs to other weights than the bundled model's; install the program again."
        raise ConfigError(message)
    return Adapter(_key(changes), changes)


def write_adapter(path: Path, changes: Mapping[str, Change]) -> Adapter:
    """The adapter of these changes, written to the file: the same bytes for the same changes."""
    arrays = {
        f"{name}/{part}": array
        for name, pair in changes.items()
        for part, array in zip(("up", "down"), pair, strict=True)
    }
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, base=np.array(SHA256), **arrays)
    return Adapter(_key(changes), changes)


def _key(changes: Mapping[str, Change]) -> str:
    digest = hashlib.sha256()
    for name, pair in sorted(changes.items()):
        digest.update(name.encode() + b"\0")
        for factor in pair:
            digest.update(np.ascontiguousarray(factor).tobytes())
    return digest.hexdigest()[:12]
