"""The labelled shops, read once for all the tests that are made from them: every worker collects them all."""

from eval.shops import gold_shops

SHOPS = gold_shops()
