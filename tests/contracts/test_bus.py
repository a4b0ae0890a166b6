import asyncio
from collections.abc import Callable

import pytest

from app.bus import Bus
from app.bus.in_process import InProcessBus

BUSES: list[Callable[[], Bus]] = [InProcessBus]


@pytest.fixture(params=BUSES, ids=lambda make: make.__name__)
def bus(request: pytest.FixtureRequest) -> Bus:
    return request.param()


def test_a_subscriber_is_woken(bus: Bus) -> None:
    async def scenario() -> None:
        async with bus.subscribe("s1") as wake_ups:
            bus.publish("s1")
            assert await wake_ups.wait(5)

    asyncio.run(scenario())


def test_another_threads_signal_wakes_one_who_waits(bus: Bus) -> None:
    async def scenario() -> None:
        async with bus.subscribe("s1") as wake_ups:
            waiting = asyncio.create_task(wake_ups.wait(5))
            await asyncio.sleep(0)
            await asyncio.to_thread(bus.publish, "s1")
            assert await waiting

    asyncio.run(scenario())


def test_every_subscriber_of_the_stream_is_woken_and_no_other(bus: Bus) -> None:
    async def scenario() -> None:
        async with bus.subscribe("s1") as one, bus.subscribe("s1") as two, bus.subscribe("s2") as other:
            bus.publish("s1")
            assert await one.wait(5)
            assert await two.wait(5)
            assert not await other.wait(0.01)

    asyncio.run(scenario())


def test_one_subscription_hears_of_several_streams(bus: Bus) -> None:
    async def scenario() -> None:
        async with bus.subscribe("s1", "s2") as wake_ups:
            for stream_id in ("s1", "s2"):
                bus.publish(stream_id)
                assert await wake_ups.wait(5)
            bus.publish("s3")
            assert not await wake_ups.wait(0.01)

    asyncio.run(scenario())


def test_many_signals_between_two_waits_are_one(bus: Bus) -> None:
    async def scenario() -> None:
        async with bus.subscribe("s1") as wake_ups:
            for _ in range(100):
                bus.publish("s1")
            assert await wake_ups.wait(5)
            assert not await wake_ups.wait(0.01)

    asyncio.run(scenario())


def test_publishing_without_subscribers_is_nothing(bus: Bus) -> None:
    bus.publish("s1")


def test_a_subscriber_whose_loop_has_ended_harms_nobody(bus: Bus) -> None:
    async def leave() -> None:
        await bus.subscribe("s1").__aenter__()

    asyncio.run(leave())
    bus.publish("s1")
