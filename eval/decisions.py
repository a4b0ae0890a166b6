"""How right the decisions are on labelled comments."""

from collections import Counter
from collections.abc import Sequence

from eval.cases import case_of, line_of
from eval.gold import Label
from eval.judgement import WITH_DRAFT, Judgement, mistakes
from eval.metrics import share
from eval.report import Figure, Grid, Section
from eval.rounds import Round, every, names

PERSON = frozenset({"suggest", "host", "follow_up"})
COMPUTED = ("sizes:", "sizes", "shipping", "promos:", "variants:", "products:")


def measure(rounds: Sequence[Round], split: str, command: str) -> Section:
    """The decisions' section."""
    judged = every(rounds)
    figures = [*_automatic(judged), *_kept_safe(judged), *_content(judged), *_lengths(rounds)]
    read = [one for one in judged if one.label.split == "dev"]
    return Section(
        "decisions",
        f"{len(judged)} labelled comments of {names(rounds)}, played in the order of time.",
        split,
        command,
        tuple(figures),
        (_by_shop(rounds), _by_type(judged), _by_language(judged)),
        (_kinds(judged),),
        cases=tuple(map(case_of, worst(read))),
    )


def wrong_lines(judged: Sequence[Judgement]) -> list[str]:
    """Every wrong decision in a line, the gravest kinds first."""
    faulty = [(mistakes(one), one) for one in judged]
    faulty = [(found, one) for found, one in faulty if found]
    order = ("AUTO", "LOST", "ACTION", "NOISE", "DRAFT", "PRODUCT", "INTENTS")
    faulty.sort(key=lambda pair: order.index(pair[0][0].split()[0]))
    return [line_of(case_of(one)) for _, one in faulty]


def unsent_lines(judged: Sequence[Judgement]) -> list[str]:
    """Every answerable comment whose right answer was drafted and not sent, in a line."""
    return [
        line_of(case_of(one, "HELD BACK"))
        for one in judged
        if one.label.type == "answerable" and "reply" in one.label.actions and not one.sent
        if one.action_right and not mistakes(one)
    ]


def worst(judged: Sequence[Judgement], most: int = 20) -> list[Judgement]:
    """Wrong replies that went out, questions that were ignored."""
    return sorted(
        (one for one in judged if one.auto_faults or (one.action == "ignore" and one.label.needs_reply)),
        key=lambda one: not one.auto_faults,
    )[:most]


def _automatic(judged: Sequence[Judgement]) -> list[Figure]:
    sent = [one for one in judged if one.sent]
    answerable = [one for one in judged if one.label.type == "answerable" and "reply" in one.label.actions]
    readable = [one for one in answerable if one.label.answer_in_language]
    about_facts = {"wrong language", "no evidence", "wrong evidence"}
    return [
        share("precision", "automatic replies that are right", sent, lambda one: not one.auto_faults),
        share(
            "precision_facts",
            "the same, not counting evidence and language",
            sent,
            lambda one: set(one.auto_faults) <= about_facts,
        ),
        share("coverage", "answerable comments answered without a person", answerable, lambda one: one.sent),
        share(
            "coverage_right",
            "answerable comments answered without a person, and rightly",
            answerable,
            lambda one: one.sent and not one.auto_faults,
        ),
        share(
            "coverage_readable",
            "the same where the workbook has the viewer's language",
            readable,
            lambda one: one.sent and not one.auto_faults,
        ),
    ]


def _kept_safe(judged: Sequence[Judgement]) -> list[Figure]:
    def of(*types: str) -> list[Judgement]:
        return [one for one in judged if one.label.type in types]

    never = [one for one in judged if one.label.never_auto]
    dead_end = [one for one in of("unanswerable", "nearmiss") if one.label.never_auto]
    clear = [one for one in judged if one.label.counts_for_noise]
    ignored = [one for one in clear if one.action == "ignore"]
    quiet = [one for one in clear if not one.label.needs_reply]
    asked = [one for one in clear if one.label.needs_reply]
    return [
        share("never_auto_violated", "comments never to be answered unseen that were", never, _sent),
        share("questions_kept", "comments that need a reply and were not ignored", asked, _not_ignored),
        share("noise_ignored", "comments that need no reply and were ignored", quiet, _is_ignored),
        share(
            "ignored_rightly",
            "ignored comments that need no reply",
            ignored,
            lambda o: not o.label.needs_reply,
        ),
        share("follow_ups", "complaints and own orders that became a follow-up", of("personal"), _right),
        share("floods", "floods ignored", of("flood"), _right),
        share("hostile", "hostile comments kept out", of("hostile"), _right),
        share("off_topic", "off-topic comments ignored", of("offtopic"), _right),
        share("unanswerable_to_person", "what can't be answered went to a person", dead_end, _to_person),
        share(
            "near_miss",
            "near-miss traps survived",
            of("nearmiss"),
            lambda one: one.action_right and not one.auto_faults,
        ),
        share("clarify", "missing slots asked for, or a person's", of("clarify"), _right),
        share("action", "actions as labelled", judged, _right),
        share("undecided", "comments that triage failed on", judged, lambda o: "error" in o.decision.reasons),
    ]


def _content(judged: Sequence[Judgement]) -> list[Figure]:
    drafted = [one for one in judged if one.reply and one.action in WITH_DRAFT]
    quotable = [one for one in judged if one.label.type in ("answerable", "agent_only") and one.label.entries]
    given = [one for one in quotable if one.evidence]
    about = [one for one in judged if one.label.product]
    spoken = [one for one in judged if one.label.language != "und"]

    def stating(*sheets: str) -> list[Judgement]:
        return [one for one in drafted if _asks_for_facts(one.label) and _stands_on(one.label, sheets)]

    computed, quoted = stating(*COMPUTED), stating("faq:", "policies:")
    sent = [
        one for one in computed if one.sent and one.decision.draft and one.decision.draft.kind == "computed"
    ]
    return [
        share("evidence_first", "first evidence right (no evidence: wrong)", quotable, _first),
        share("evidence_first_given", "first evidence right, where there is any", given, _first),
        share("facts_computed", "drafts and replies with their facts, computed", computed, _facts),
        share("facts_computed_sent", "the same, of those computed and sent by themselves", sent, _facts),
        share("facts_quoted", "drafts and replies with their facts, quoted", quoted, _facts),
        share("product", "product resolved", about, lambda one: one.sku == one.label.product),
        share("detected", "language of the comment told, where it has one", spoken, _detected),
        share("reply_language", "drafts and replies in a language the viewer reads", drafted, _language),
    ]


def _lengths(rounds: Sequence[Round]) -> list[Figure]:
    drafted = [
        (len(one.reply), played.max_length)
        for played in rounds
        for one in played.judged
        if one.reply and one.action in WITH_DRAFT
    ]
    return [
        share(
            "reply_length",
            "drafts and replies within the platform's length",
            drafted,
            lambda pair: pair[0] <= pair[1],
        ),
        Figure(
            "longest_reply",
            "longest draft or reply",
            max((length for length, _ in drafted), default=None),
            len(drafted),
            "characters",
        ),
    ]


def _by_type(judged: Sequence[Judgement]) -> Grid:
    actions = ("ignore", "reply", "suggest", "host", "follow_up")
    rows: list[tuple[str | float | int | None, ...]] = []
    for kind in sorted({one.label.type for one in judged}):
        mine = [one for one in judged if one.label.type == kind]
        tally = Counter(one.action for one in mine)
        right = sum(map(_right, mine)) / len(mine)
        rows.append((kind, len(mine), *(tally[action] for action in actions), right))
    return Grid("Actions by type", ("type", "n", *actions, "right"), tuple(rows))


_SENT = ("n", "sent", "of them right", "answerable", "of them sent")


def _by_shop(rounds: Sequence[Round]) -> Grid:
    rows = tuple((played.shop.name, *_sent_row(played.judged)) for played in rounds)
    return Grid("Automatic replies by shop", ("shop", *_SENT), rows)


def _by_language(judged: Sequence[Judgement]) -> Grid:
    languages = [language for language, _ in Counter(one.label.language for one in judged).most_common()]
    rows = tuple((tag, *_sent_row([one for one in judged if one.label.language == tag])) for tag in languages)
    return Grid("Automatic replies by language", ("language", *_SENT), rows)


def _sent_row(mine: Sequence[Judgement]) -> tuple[float | int | None, ...]:
    automatic = _automatic(mine)
    sent, covered = automatic[0], automatic[2]
    return len(mine), sent.n, sent.value, covered.n, covered.value


def _kinds(judged: Sequence[Judgement]) -> str:
    """What went wrong, counted."""
    faults = Counter(fault for one in judged for fault in mistakes(one))
    return "Mistakes: " + ", ".join(f"{fault} {n}" for fault, n in faults.most_common())


def _sent(one: Judgement) -> bool:
    return one.sent


def _right(one: Judgement) -> bool:
    return one.action_right


def _is_ignored(one: Judgement) -> bool:
    return one.action == "ignore"


def _not_ignored(one: Judgement) -> bool:
    return one.action != "ignore"


def _to_person(one: Judgement) -> bool:
    return one.action in PERSON


def _first(one: Judgement) -> bool:
    return one.evidence_first


def _facts(one: Judgement) -> bool:
    return one.facts_right


def _language(one: Judgement) -> bool:
    return one.language_right


def _detected(one: Judgement) -> bool:
    return one.decision.language == one.label.language


def _asks_for_facts(label: Label) -> bool:
    return bool(label.facts or label.forbidden)


def _stands_on(label: Label, sheets: tuple[str, ...]) -> bool:
    """Whether the label's entries are of these sheets first of all: computed ones where both are there."""
    computed = any(entry.startswith(COMPUTED) for entry in label.entries)
    return any(entry.startswith(sheets) for entry in label.entries) and (computed == (sheets == COMPUTED))
