"""The report counts every question once, whatever was decided."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.preflight import ALWAYS_SEEN, ANSWERED, Outcome, answered_how, changed, count, coverage

ACTIONS = ("ignore", "reply", "suggest", "host", "follow_up")


@st.composite
def outcomes(draw: st.DrawFn) -> Outcome:
    action = draw(st.sampled_from(ACTIONS))
    reply = draw(st.none() | st.sampled_from(["Yes.", "No."]))
    sure = draw(st.floats(0, 1))
    return Outcome(
        question=draw(st.sampled_from(["harga?", "多少钱", ""])),
        askers=draw(st.integers(1, 50)),
        answered=answered_how(action, None if reply is None else sure),
        action=action,
        language=draw(st.sampled_from(["en", "zh", "ms"])),
        intents=tuple(draw(st.lists(st.sampled_from(["size", "price", "shipping"]), max_size=2))),
        product=draw(st.none() | st.sampled_from(["A", "B"])),
        reply=reply,
        reasons=tuple(draw(st.lists(st.sampled_from([*ALWAYS_SEEN, "below_bar", "no_entry"]), max_size=3))),
    )


QUIETLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUIETLY
@given(st.lists(outcomes(), max_size=40))
def test_the_counts_add_up_for_any_decisions(found: list[Outcome]) -> None:
    whole = count(found)
    assert whole.questions == len(found)
    assert whole.askers == sum(one.askers for one in found)
    for names in (lambda one: [one.language], lambda one: [one.product]):
        parts = coverage(found, names).values()
        for field in (*ANSWERED, "questions", "askers"):
            assert sum(getattr(part, field) for part in parts) == getattr(whole, field)
    by_intent = coverage(found, lambda one: one.intents or (None,))
    assert sum(part.questions for part in by_intent.values()) == sum(
        len(set(one.intents)) or 1 for one in found
    )
    many = [part.questions for part in by_intent.values()]
    assert many == sorted(many, reverse=True)


@QUIETLY
@given(st.lists(st.tuples(outcomes(), outcomes()), max_size=20))
def test_a_question_is_changed_when_it_comes_to_something_else_or_other_words(
    pairs: list[tuple[Outcome, Outcome]],
) -> None:
    found = changed([was for was, _ in pairs], [now for _, now in pairs])
    expected = [(was, now) for was, now in pairs if (was.answered, was.reply) != (now.answered, now.reply)]
    assert [(one.before, one.after) for one in found] == expected
    back = changed([now for _, now in pairs], [was for was, _ in pairs])
    opposite = {"gained": "lost", "lost": "gained", "reworded": "reworded"}
    assert [one.kind for one in back] == [opposite[one.kind] for one in found]


def of(action: str, *reasons: str, reply: str | None = "Yes.") -> Outcome:
    answered = answered_how(action, None if reply is None else 0.8)
    return Outcome("q", 1, answered, action, "en", reply=reply, reasons=reasons)


def test_a_draft_that_only_the_confidence_holds_back_may_go_by_itself_one_day() -> None:
    assert of("suggest", "entry_match", "below_bar").always_seen is None
    assert of("suggest", "below_bar", "entry_manual").always_seen == "entry_manual"
    assert of("suggest", "manual_intent", "entry_manual").always_seen == "manual_intent"
    assert of("follow_up", "acknowledged").always_seen == "acknowledged"
    assert of("reply", "entry_match").always_seen is None


def test_a_draft_that_is_likelier_wrong_than_right_is_doubtful() -> None:
    assert answered_how("suggest", 0.49) == "doubtful"
    assert answered_how("suggest", 0.5) == "drafted"
    assert answered_how("reply", 0.3) == "by_itself", "what is sent is sent"


def test_a_near_row_on_the_hosts_queue_is_no_draft() -> None:
    assert of("host", "no_entry").answered == "nobody"
    assert of("suggest", "held", reply=None).answered == "nobody"
    assert of("ignore", "chat", reply=None).answered == "ignored"
