"""The intents' head that belongs to catalogue, corpus, model and code: the shipped one, or one fitted at the first start."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from intents.catalogue_files import Catalogue, load_catalogue
from intents.classifier import Classifier, Encode, LinearHead, UnreadableHead
from intents.corpus_files import corpus_fingerprint, load_corpus

SHIPPED = Path(__file__).parent / "head.npz"
"""What `python -m eval.fit_intents` writes."""
CODE = ("train.py", "classifier.py", "text_features.py", "catalogue_files.py")
"""What a head depends on beside what it learns from."""


def load_or_fit(
    cache_dir: Path, encode: Encode, model_fingerprint: str, clean: Callable[[str], str]
) -> Classifier:
    """The head of the catalogue for that model: the shipped one, a cached one, or one fitted now and cached.

    `clean` is what comments go through before they are read; the head learns the examples in that form.
    """
    key = head_key(clean, model_fingerprint)
    cached = cache_dir / f"intents-{key}.npz"
    for path in (SHIPPED, cached):
        head = _load_if_current(path, key)
        if head is not None:
            return head
    from intents.train import fit  # here, since scikit-learn would take a sixth of every start

    head = fit(lessons(clean), encode, key)
    _write(head, cached)
    return head


def lessons(clean: Callable[[str], str]) -> Catalogue:
    """What a head learns from: the catalogue and the corpus, with their texts cleaned."""
    catalogue = load_catalogue()
    return catalogue.taught(load_corpus(catalogue.names).examples).cleaned(clean)


def head_key(clean: Callable[[str], str], model_fingerprint: str) -> str:
    """What a head's fingerprint must be to belong to these catalogue and corpus, this model and this code.

    The corpus counts as its files stand: to read and clean all of it would take seconds of every start. Whether `clean`
    has changed shows in the catalogue's examples.
    """
    catalogue = load_catalogue().cleaned(clean).fingerprint
    digest = hashlib.sha256()
    for part in (catalogue, corpus_fingerprint(), model_fingerprint, _code()):
        digest.update(part.encode() + b"\0")
    return digest.hexdigest()[:24]


def _code() -> str:
    sources = (Path(__file__).with_name(name) for name in CODE)
    return "".join(hashlib.sha256(source.read_bytes()).hexdigest() for source in sources)


def _load_if_current(path: Path, key: str) -> LinearHead | None:
    if not path.exists():
        return None
    try:
        head = LinearHead.load(path)
    except UnreadableHead:
        return None
    return head if head.fingerprint == key else None


def _write(head: LinearHead, path: Path) -> None:
    """Whole or not at all: processes that start together may write the same file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    os.close(handle)
    head.save(Path(name))
    Path(name).replace(path)
