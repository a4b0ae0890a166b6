from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.languages.spelling import Spelling, ngrams, spelling
from eval.fit_spelling import known, spoken


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "does it come with a lid"),
        ("id", "ini bisa dicuci pake mesin gak"),
        ("ms", "boleh cuci guna mesin ke ni"),
        ("tl", "pwede ba sa washing machine to"),
        ("vi", "cai nay giat may duoc khong"),
        ("es", "se puede lavar en lavadora"),
        ("pt", "pode lavar na maquina"),
        ("de", "kann man das in der maschine waschen"),
        ("fr", "ca passe en machine"),
        ("hi", "isko machine me dho sakte hai kya"),
    ],
)
def test_a_question_is_spelt_like_its_language(language: str, text: str):
    ranked = spelling().rank(text)
    assert max(ranked, key=ranked.__getitem__) == language


@given(st.text(max_size=80))
def test_of_any_text_the_languages_share_one(text: str):
    ranked = spelling().rank(text)
    assert sum(ranked.values()) == pytest.approx(1.0, abs=1e-5)
    assert min(ranked.values()) >= 0.0


def test_accents_and_case_may_be_missing():
    assert spelling().rank("Có Size M Không") == spelling().rank("co size m khong")


def test_a_word_is_known_whole_and_in_pieces():
    assert ngrams("gak") == {
        " gak #",
        " ",
        "g",
        "a",
        "k",
        " g",
        "ga",
        "ak",
        "k ",
        " ga",
        "gak",
        "ak ",
        " gak",
        "gak ",
    }


def test_what_is_saved_ranks_the_same(tmp_path: Path):
    file = tmp_path / "spelling.npz"
    spelling().save(file)
    assert Spelling.load(file).rank("brp harganya kak") == spelling().rank("brp harganya kak")


def test_what_is_shipped_learnt_from_catalogue_and_corpus_as_they_are():
    """Else `python -m eval.fit_spelling` was forgotten."""
    learnt, _ = known(spoken())
    assert tuple(spelling().places) == tuple(learnt)
