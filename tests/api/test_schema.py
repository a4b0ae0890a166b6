"""Whatever fits the interface's description, or nearly, never gets a 5xx, and every refusal is a problem."""

import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode

from app.main import create_app
from app.settings import Settings

pytestmark = pytest.mark.model
EXAMPLES = 6
"""Requests of each route in each mode."""

described = create_app(Settings()).openapi()


@pytest.fixture(scope="module", autouse=True)
def _leaves_the_shop_as_it_was(admin: httpx.Client) -> Iterator[None]:
    """What is tried on the shop's own routes holds for every stream of the tests that come later."""
    yield
    admin.put("/api/v1/shop", json={}).raise_for_status()
    admin.put("/api/v1/shop/questions", json={"questions": []}).raise_for_status()


def operations() -> list[Any]:
    schema = schemathesis.openapi.from_dict(described)
    # An endless answer; a session that ends would end that of the tests; who guesses at a password has to wait.
    kept = schema.exclude(path_regex="/events$").exclude(path="/api/v1/session", method="DELETE")
    kept = kept.exclude(path="/api/v1/password", method="PUT")
    kept = kept.exclude(path="/api/v1/sessions/end-others", method="POST")
    return [found.ok() for found in kept.get_all_operations()]


@pytest.mark.parametrize("operation", operations(), ids=lambda operation: operation.label)
@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_no_request_gets_a_server_error(
    admin: httpx.Client, shop: str, operation: Any, mode: GenerationMode
) -> None:
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def one(case: Case) -> None:
        if "stream_id" in case.path_parameters:
            case.path_parameters["stream_id"] = shop
        answer = case.call(base_url=str(admin.base_url), cookies=dict(admin.cookies), timeout=20)
        assert answer.status_code < 500, (answer.status_code, case.as_curl_command())
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == ["application/problem+json"], case.as_curl_command()

    try:
        given(case=operation.as_strategy(generation_mode=mode))(one)()
    except Unsatisfiable:
        if mode is GenerationMode.POSITIVE:
            raise
        pytest.skip("nothing about it can be wrong")


def test_every_shape_that_the_description_names_is_in_it() -> None:
    named = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(described)))
    assert named <= set(described["components"]["schemas"])


@pytest.mark.parametrize("path", sorted(path for path in described["paths"] if path.startswith("/api/")))
def test_every_route_says_that_it_refuses_by_a_problem(path: str) -> None:
    for operation in described["paths"][path].values():
        assert operation["description"] or operation["summary"]
        refused = {status for status in operation["responses"] if status[0] not in "23"}
        assert refused == {"4XX", "5XX"}
        for status in refused:
            assert list(operation["responses"][status]["content"]) == ["application/problem+json"]
