"""/openapi.json describes all of the interface with examples that are true."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.routing import APIRoute
from jsonschema_rs import Draft202012Validator
from pydantic import TypeAdapter

from app.api import comments
from app.main import ROUTERS
from tests.described import DESCRIBED

Content = dict[str, Any]


def contents(direction: str) -> dict[str, Content]:
    """The JSON of each route's request, or of its answers of 2xx, by what it is of."""
    found: dict[str, Content] = {}
    for path, methods in DESCRIBED["paths"].items():
        for method, operation in methods.items():
            sides = {"": operation.get("requestBody", {})} if direction == "in" else operation["responses"]
            for status, side in sides.items():
                content = side.get("content", {})
                if "application/json" in content and status[:1] in {"", "2"}:
                    found[f"{method.upper()} {path} {status}".strip()] = content["application/json"]
    return found


BODIES, ANSWERS = contents("in"), contents("out")


def examples(content: Content) -> list[Any]:
    """Those of the content itself, else of the shapes that it may have."""
    if "example" in content:
        return [content["example"]]
    return [one for shape in shapes(content["schema"]) for one in shape.get("examples", [])]


def shapes(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "$ref" in schema:
        schema = DESCRIBED["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    yield schema
    for option in (*schema.get("anyOf", []), *schema.get("oneOf", [])):
        yield from shapes(option)


def models() -> dict[str, Any]:
    """What the routes take as JSON, by method and path."""
    routes = [one for module in ROUTERS for one in module.router.routes if isinstance(one, APIRoute)]
    taken = {
        f"{method} /api/v1{route.path}": route.body_field.field_info.annotation
        for route in routes
        if route.body_field is not None
        for method in route.methods or ()
    }
    posted = "POST /api/v1/streams/{stream_id}/comments"
    return {
        **{f"{name.replace(':path}', '}')}": kind for name, kind in taken.items()},
        posted: comments.CommentIn,
    }


@pytest.mark.parametrize("body", BODIES)
def test_every_body_has_an_example_which_its_model_takes(body: str) -> None:
    given = examples(BODIES[body])
    assert given
    for example in given:
        TypeAdapter(models()[body]).validate_python(example)


@pytest.mark.parametrize("answer", ANSWERS)
def test_every_answer_has_an_example_which_is_as_its_schema_says(answer: str) -> None:
    content = ANSWERS[answer]
    schema = {**content["schema"], "components": DESCRIBED["components"]}
    Draft202012Validator(schema).validate(content["example"])


def test_what_is_no_json_is_not_described_as_such() -> None:
    files = [path for path in DESCRIBED["paths"] if path.endswith((".xlsx", ".csv", "/marked", "/metrics"))]
    assert len(files) == 7
    for path in files:
        for operation in DESCRIBED["paths"][path].values():
            assert "application/json" not in operation["responses"]["200"]["content"], path
