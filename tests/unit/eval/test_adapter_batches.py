"""What asks the same stands together, and nothing is read twice in a pass."""

import numpy as np
import pytest

from eval.adapter_batches import BLOCK, TOGETHER, batches
from eval.adapter_lessons import Lessons, gather
from intents.catalogue_files import Catalogue, Example, Intent
from intents.corpus_files import Corpus, CorpusComment, CorpusQuestion

SIZE = 4 * BLOCK


@pytest.fixture(scope="module")
def lessons() -> Lessons:
    comments = [
        CorpusComment(
            trade,
            Example(f"{trade} {question} {asker}", "en" if asker % 2 else "th", frozenset({"price"})),
            (f"e{question}",) if question < 8 else (),
            question < 8,
            f"e{question}" if question < 8 else f"none:{question}",
            "",
        )
        for trade in ("rugs", "tools")
        for question in range(12)
        for asker in range(7)
    ]
    chat = [
        CorpusComment("rugs", Example(f"lol {number}", "en", frozenset({"chat"})), (), True, "", "")
        for number in range(100)
    ]
    questions = [
        CorpusQuestion("rugs", f"e{number}", "price", "en", f"written {number}") for number in range(8)
    ]
    known = [CorpusQuestion("tools", one.id, one.intent, one.language, one.text) for one in questions]
    intents = tuple(Intent(name, "", "answer", auto=False, examples=()) for name in ("chat", "price"))
    return gather(Catalogue(intents), Corpus((*comments, *chat), (*questions, *known)), str.strip)


def read(lessons: Lessons, seed: int = 0) -> list[np.ndarray]:
    vectors = np.random.default_rng(7).normal(size=(len(lessons.all), 8)).astype(np.float32)
    return list(batches(lessons, vectors, SIZE, np.random.default_rng(seed)))


def test_a_pass_reads_every_lesson_once(lessons: Lessons) -> None:
    assert sorted(np.concatenate(read(lessons)).tolist()) == list(range(len(lessons.all)))


def test_the_same_seed_gives_the_same_order_and_another_one_another(lessons: Lessons) -> None:
    first, again, other = (np.concatenate(read(lessons, seed)).tolist() for seed in (0, 0, 1))
    assert first == again != other


def test_nearly_every_comment_of_a_question_meets_another_that_asks_it(lessons: Lessons) -> None:
    met = [
        any(lessons.asked[other] == lessons.asked[row] for other in rows if other != row)
        for rows in read(lessons)
        for row in rows
        if lessons.asked[row] >= 0
    ]
    assert np.mean(met) > 0.9


def test_a_rooms_comment_meets_other_questions_of_its_room_too(lessons: Lessons) -> None:
    for rows in read(lessons):
        for row in rows[lessons.asked[rows] >= 0]:
            beside = rows[(lessons.places[rows] == lessons.places[row]) & (lessons.asked[rows] >= 0)]
            if lessons.all[row].place in ("rugs", "tools"):
                assert (lessons.asked[beside] == lessons.asked[row]).sum() <= 2 * TOGETHER
                assert len(set(lessons.asked[beside])) > 1
