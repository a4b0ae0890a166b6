"""The description of the interface: what the framework tells of the routes, and an example of each answer."""

from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

EXAMPLES = Path(__file__).parent / "examples"
"""A file a subject: `METHOD path` -> what the running service answered, shortened; `METHOD path status` where the answer
is another one than the route's own."""
Document = dict[str, Any]


def examples() -> dict[str, Any]:
    """Every example, by the route that answers it."""
    found: dict[str, Any] = {}
    for file in sorted(EXAMPLES.glob("*.yaml")):
        found |= yaml.safe_load(file.read_text("utf-8"))
    return found


def with_examples(document: Document) -> Document:
    """The description with an example of what each route answers."""
    for route, example in examples().items():
        method, path, *status = route.split()
        answers = document["paths"][path][method.lower()]["responses"]
        own = next(code for code in (*status, "201", "200") if code in answers)
        content = answers[own]["content"]["application/json"]
        content["schema"] = _own(content["schema"])
        content["example"] = example
    return document


def _own(schema: Document) -> Document:
    """A shape alone, without what the framework made of the routes' `dict` beside it."""
    return {name: schema[name] for name in ("$ref", "anyOf") if name in schema} or schema


def with_shapes(document: Document, *models: type[BaseModel]) -> Document:
    """The description with the shapes that routes refer to by name only."""
    shapes: Document = document["components"]["schemas"]
    for model in models:
        shape = model.model_json_schema(ref_template="#/components/schemas/{model}")
        shapes |= {**shape.pop("$defs", {}), model.__name__: shape}
    return document
