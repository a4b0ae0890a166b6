from collections import Counter, defaultdict
from pathlib import Path

import pytest

from intents.catalogue_files import Example, comparable, load_catalogue
from intents.corpus_files import CORPUS, CorpusError, corpus_fingerprint, load_corpus

NAMES = ("chat", "price", "product_info")
ENTRIES = "id\tintent\tlang\tquestion\nwash\tproduct_info\ten\tIs it washable?\n"
COMMENTS = (
    "lang\tintents\tentry\tpair\ttext\n"
    "en\tproduct_info+price\twash\t1\twashable? and how much\n"
    "en\tchat\t\t1\tlove that it's washable\n"
    "zh\tproduct_info\tnone\t\t能烘干吗\n"
    "id\tprice\t\t\tbrapa ini\n"
)


def write(folder: Path, comments: str = COMMENTS, entries: str = ENTRIES) -> Path:
    (folder / "rugs").mkdir(exist_ok=True)
    (folder / "rugs" / "entries.tsv").write_text(entries, "utf-8")
    (folder / "rugs" / "comments.tsv").write_text(comments, "utf-8")
    return folder


def test_the_fingerprint_is_of_what_the_comments_say(tmp_path: Path) -> None:
    before = corpus_fingerprint(write(tmp_path))
    assert (
        corpus_fingerprint(write(tmp_path, entries=ENTRIES + "dry\tproduct_info\ten\tTumble dry?\n"))
        == before
    )
    assert corpus_fingerprint(write(tmp_path, COMMENTS + "en\tprice\t\t\tcost?\n")) != before


def test_a_comment_says_what_it_asks_for_and_what_answers_it(tmp_path: Path) -> None:
    corpus = load_corpus(NAMES, write(tmp_path))
    asked, praise, missing, price = corpus.comments
    assert asked.example == Example(
        "washable? and how much", "en", frozenset({"product_info", "price"}), False
    )
    assert (asked.entries, asked.answered, asked.pair, asked.trade) == (("wash",), True, "1", "rugs")
    assert (praise.entries, praise.answered) == ((), True)
    assert (missing.entries, missing.answered, missing.example.in_tables) == ((), False, False)
    assert price.example.in_tables
    assert praise.example.in_tables is None
    assert [question.text for question in corpus.questions] == ["Is it washable?"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("en\tweather\t\t\tsunny?\n", "no such intent"),
        ("en\tchat+price\t\t\thow much lol\n", "can't be chat"),
        ("en\tprice\tsize\t\thow much\n", "no such entry"),
        ("en\tprice\t\thow much\n", "4 cells"),
        ("en\tprice\t\t\t \n", "no text"),
    ],
)
def test_a_faulty_line_is_named(tmp_path: Path, line: str, reason: str) -> None:
    with pytest.raises(CorpusError, match=reason) as caught:
        load_corpus(NAMES, write(tmp_path, COMMENTS + line))
    assert "rugs/comments.tsv:6" in str(caught.value)


def test_those_that_ask_the_same_are_known_whether_it_is_answered_or_not(tmp_path: Path) -> None:
    more = (
        "en\tproduct_info\twash\t\tcan it go in the machine\n"
        "en\tproduct_info\tnone:dryer\t\ttumble dry?\n"
        "th\tproduct_info\tnone:dryer\t\tอบแห้งได้มั้ย\n"
        "en\tproduct_info\twash+iron\t\twash it, iron it?\n"
    )
    iron = "iron\tproduct_info\ten\tMay it be ironed?\n"
    comments = load_corpus(NAMES, write(tmp_path, COMMENTS + more, ENTRIES + iron)).comments
    assert [one.question for one in comments] == ["wash", "", "", "", "wash", "none:dryer", "none:dryer", ""]
    assert [one.answered for one in comments[-3:]] == [False, False, True]
    assert comments[-3].entries == ()


def test_the_corpus_is_broad() -> None:
    names = load_catalogue().names
    corpus = load_corpus(names)
    comments = corpus.comments
    assert len(comments) >= 15_000
    assert len({comment.trade for comment in comments}) >= 24
    languages = Counter(comment.example.language for comment in comments)
    assert sum(n >= 200 for n in languages.values()) >= 14
    intents = Counter(name for comment in comments for name in comment.example.intents)
    assert set(intents) == set(names)
    assert all(intents[name] >= 450 for name in names)
    pairs = defaultdict[tuple[str, str], list[frozenset[str]]](list)
    for comment in comments:
        if comment.pair:
            pairs[comment.trade, comment.pair].append(comment.example.intents)
    contrasts = [sets for sets in pairs.values() if len(set(sets)) > 1]
    assert len(contrasts) >= 1_800


def test_every_trade_is_a_folder_of_two_files() -> None:
    for trade in (path for path in CORPUS.iterdir() if path.is_dir()):
        assert sorted(path.name for path in trade.iterdir()) == ["comments.tsv", "entries.tsv"]


def test_of_comments_that_say_the_same_the_first_counts(tmp_path: Path) -> None:
    corpus = load_corpus(NAMES, write(tmp_path, COMMENTS + "en\tprice\t\t\tLOVE that it's  washable\n"))
    assert len(corpus.comments) == 4
    assert corpus.comments[1].example.intents == {"chat"}


def test_the_shipped_files_say_nothing_twice() -> None:
    said = [
        comparable(line.split("\t")[-1])
        for path in CORPUS.glob("*/comments.tsv")
        for line in path.read_text("utf-8").splitlines()[1:]
    ]
    assert len(said) == len(set(said)), "run `python -m eval.prune_corpus`"
