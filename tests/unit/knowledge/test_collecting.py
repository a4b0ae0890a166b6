"""The collector rests while a workbook is checked, and only then."""

import gc

import pytest

from knowledge.check import check
from knowledge.collecting import uncollected
from knowledge.importers import read
from tests.unit.knowledge.shop_files import STREAM, shop, xlsx


def test_the_collector_rests_until_the_last_work_has_ended() -> None:
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_check_that_is_broken_off_leaves_the_collector_on() -> None:
    resting: list[bool] = []

    def tell(done: int, total: int) -> None:
        resting.append(not gc.isenabled())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check(read("shop.xlsx", xlsx(shop())), STREAM, tell)
    assert resting == [True]
    assert gc.isenabled()
