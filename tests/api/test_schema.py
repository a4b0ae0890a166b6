"""Whatever fits the interface's description, or nearly, never gets a 5xx, and every refusal is a problem."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode

from tests.described import DESCRIBED

pytestmark = pytest.mark.model
ShopOf = Callable[[str], str]
EXAMPLES = 6
"""Requests of each route in each mode."""
LISTS = ("keys", "audit", "users", "streams", "alert-channels", "canned-answers", "mappings", "shop")


@pytest.fixture(scope="module", autouse=True)
def _leaves_the_shop_as_it_was(admin: httpx.Client) -> Iterator[None]:
    """What is tried on the shop's own routes holds for every stream of the tests that come later."""
    yield
    admin.put("/api/v1/shop", json={}).raise_for_status()
    admin.put("/api/v1/shop/questions", json={"questions": []}).raise_for_status()


def operations() -> list[Any]:
    schema = schemathesis.openapi.from_dict(DESCRIBED)
    # An endless answer; a session that ends would end that of the tests; who guesses at a password has to wait.
    kept = schema.exclude(path_regex="/events$").exclude(path="/api/v1/session", method="DELETE")
    kept = kept.exclude(path="/api/v1/password", method="PUT")
    kept = kept.exclude(path="/api/v1/sessions/end-others", method="POST")
    return [found.ok() for found in kept.get_all_operations()]


@pytest.fixture
def shop_of(request: pytest.FixtureRequest) -> ShopOf:
    """Gives a shop of the test's own where a path names one; making it takes longer than most of what is asked."""
    return lambda path: request.getfixturevalue("shop") if "{stream_id}" in path else ""


@pytest.mark.parametrize("operation", operations(), ids=lambda operation: operation.label)
@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_no_request_gets_a_server_error(
    admin: httpx.Client, shop_of: ShopOf, operation: Any, mode: GenerationMode
) -> None:
    shop = shop_of(operation.path)

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


def meant(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema by what it refers to; of several, the first that is not null."""
    if "$ref" in schema:
        return meant(DESCRIBED["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    several = schema.get("anyOf") or schema.get("oneOf")
    return meant(next(one for one in several if one.get("type") != "null")) if several else schema


def fitting(schema: dict[str, Any]) -> Any:
    """The least that fits a schema, as far as that can be told from it."""
    schema = meant(schema)
    given = [*schema.get("enum", []), *schema.get("examples", [])]
    if "const" in schema or given:
        return schema.get("const", *given[:1])
    if schema.get("type") == "object":
        return {name: fitting(schema["properties"][name]) for name in schema.get("required", [])}
    if schema.get("type") == "array":
        return [fitting(schema["items"])] if schema.get("minItems") else []
    of_kind = {"boolean": False, "string": "a" * schema.get("minLength", 8)}
    return of_kind.get(schema.get("type", ""), schema.get("minimum", 1))


def with_half_a_character(schema: dict[str, Any]) -> Iterator[Any]:
    """What fits but for one text, which has half of a character in it: each text in turn, and each name of a mapping."""
    for option in schema.get("anyOf") or schema.get("oneOf") or [schema]:
        one = meant(option)
        if one.get("type") == "string" and "enum" not in one and "const" not in one:
            yield "\ud800" + "a" * max(7, one.get("minLength", 0))
        elif one.get("type") == "array":
            yield from ([item] for item in with_half_a_character(one["items"]))
        elif one.get("type") == "object":
            for name, inner in one.get("properties", {}).items():
                yield from ({**fitting(one), name: text} for text in with_half_a_character(inner))
            if isinstance(inner := one.get("additionalProperties"), dict):
                yield {"\ud800": fitting(inner)}
                yield from ({"a": text} for text in with_half_a_character(inner))


def with_bodies() -> Iterator[tuple[str, str]]:
    for path, methods in DESCRIBED["paths"].items():
        for method, operation in methods.items():
            if "application/json" in operation.get("requestBody", {}).get("content", {}):
                yield method, path


@pytest.mark.parametrize(("method", "path"), list(with_bodies()))
def test_half_a_character_is_no_server_error_and_harms_no_list(
    admin: httpx.Client, shop_of: ShopOf, method: str, path: str
) -> None:
    schema = DESCRIBED["paths"][path][method]["requestBody"]["content"]["application/json"]["schema"]
    path = re.sub(r"\{\w+\}", "1", path.replace("{stream_id}", shop_of(path)))
    for body in with_half_a_character(schema):
        kind = {"content-type": "application/json"}
        answer = admin.request(method, path, content=json.dumps(body), headers=kind)
        assert answer.status_code < 500, json.dumps(body)
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/problem+json", json.dumps(body)
    for listed in LISTS:
        assert admin.get(f"/api/v1/{listed}").status_code == 200, listed


def test_every_shape_that_the_description_names_is_in_it() -> None:
    named = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(DESCRIBED)))
    assert named <= set(DESCRIBED["components"]["schemas"])


@pytest.mark.parametrize("path", sorted(path for path in DESCRIBED["paths"] if path.startswith("/api/")))
def test_every_route_says_that_it_refuses_by_a_problem(path: str) -> None:
    for operation in DESCRIBED["paths"][path].values():
        assert operation["description"] or operation["summary"]
        refused = {status for status in operation["responses"] if status[0] not in "23"}
        assert refused == {"4XX", "5XX"}
        for status in refused:
            assert list(operation["responses"][status]["content"]) == ["application/problem+json"]
