"""What the contract's main routes answer, for their description only: nothing is validated against it or filtered by it
on its way out, and nothing here is asked for while a comment is decided."""

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, Field, WithJsonSchema

T = TypeVar("T")
Moment = Annotated[str, WithJsonSchema({"type": "string", "format": "date-time"})]


class Shape(BaseModel):
    """What is answered; it may grow."""


class Listing(Shape, Generic[T]):
    """A page of a list."""

    items: list[T]
    next: Annotated[str | None, Field(description="`after` of the next page")]


class Counted(Listing[T], Generic[T]):
    """A page of a list that is counted."""

    total: int
