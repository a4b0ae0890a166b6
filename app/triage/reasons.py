"""Why a comment was decided as it was: the closed set of reasons, each with its meaning."""

REASONS: dict[str, str] = {
    # how an answer was found
    "size_chart_match": "One size of the chart holds the body.",
    "size_chart_border": "Two sizes share the border that the body is on.",
    "size_measures": "What a size of the chart measures was asked.",
    "shipping_row": "A row of the shipping table covers the region.",
    "price_computed": "The price follows from the product and the promos that run.",
    "promos_running": "The promos that run were listed.",
    "availability_computed": "Stock, colours or sizes follow from the workbook.",
    "colour_not_made": "The product is not made as asked; what there is was named.",
    "sold_out": "What was asked for is sold out.",
    "coupon_not_running": "A coupon that was named does not run at this time.",
    "entry_match": "An entry of the workbook answers it.",
    "host_said": "The host answered it on air.",
    "acknowledged": "A complaint or the viewer's own order: acknowledged, and kept as a promise.",
    "asked_back": "A needed detail is missing and was asked for.",
    # why it does not go out by itself
    "below_bar": "The confidence is below the stream's bar.",
    "intent_unsure": "What the viewer wants is not sure enough.",
    "entry_unsure": "That the entry answers the question is not sure enough.",
    "uncalibrated": "The confidences were not fitted with this model and catalogue: run `python -m eval.fit_calibration`.",
    "entry_manual": "The entry says auto=no.",
    "manual_intent": "The stream never answers this intent unseen.",
    "manual_language": "The stream never answers this language unseen.",
    "partly_answered": "Only one of the questions could be answered.",
    "carried_over": "The answer exists only in another language.",
    "other_script": "The answer exists only in the other script of the language.",
    "no_phrases": "There is no phrase file for the viewer's language.",
    "too_long": "The answer is longer than the platform allows.",
    "ungrounded": "The draft holds a number, code or name that is not in its evidence.",
    "sensitive": "Health or safety, without an entry that says auto=yes.",
    "complained": "The viewer has just told of a grievance, and asks how a return would be.",
    "product_unclear": "Which product is meant is not clear.",
    "product_unknown": "A link number or code that does not exist was named.",
    "code_unknown": "A coupon that the workbook does not have was named.",
    "facts_differ": "The question that matched names another place, colour, number or thing than the comment, or asks the opposite.",
    "held": "A blocked term with the action hold.",
    "large_order": "So many pieces may get another price, or not be in stock.",
    "nothing_to_pay": "With the offers that run nothing would be left to pay.",
    "no_product_facts": "The workbook does not state the fact for this product.",
    # why nobody but a person can answer
    "no_knowledge": "No version of the knowledge is active.",
    "no_entry": "Nothing in the workbook is near.",
    "no_size_chart": "There is no size chart for the product.",
    "outside_size_chart": "No size of the chart holds the body.",
    "region_not_covered": "No row of the shipping table covers the region.",
    "no_price": "The workbook has no price for it.",
    "stock_unknown": "The workbook does not state the stock.",
    # why nothing is answered
    "chat": "Nothing to answer: chat or praise.",
    "on_air_set": "The host or a moderator said which product is on air.",
    "on_air_unknown": "The host or a moderator put a number on air that no product has.",
}
"""Besides these, the noise screen has its own: `blocked`, `flood` and the kinds of noise (see `noise.py`)."""
UNSURE = frozenset({"below_bar", "intent_unsure", "entry_unsure"})
"""Those that a lower bar takes away."""
HELD_BACK = frozenset(
    {
        "uncalibrated", "entry_manual", "manual_intent", "manual_language", "partly_answered", "carried_over",
        "other_script", "no_phrases", "too_long", "ungrounded", "sensitive", "complained", "product_unclear",
        "product_unknown", "code_unknown", "facts_differ", "held", "large_order", "nothing_to_pay",
        "no_product_facts",
    }
)  # fmt: skip
"""Those that keep a draft from being sent whatever the bar is."""
