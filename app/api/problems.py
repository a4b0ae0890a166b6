"""Every failure as `application/problem+json` (RFC 9457)."""

import re
from collections.abc import Sequence
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from app.api.refusals import in_language
from app.errors import AppError

log = structlog.get_logger(__name__)


class WrongPart(BaseModel):
    """One part of the request that is wrong."""

    loc: list[str | int]
    message: str
    value: Any = None


class Problem(BaseModel):
    """A failure (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[WrongPart] = []


RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {
        "description": says,
        "content": {
            "application/problem+json": {
                "schema": {"$ref": "#/components/schemas/Problem"},
                "example": {
                    "type": "urn:sidestage:problem:" + title.lower().replace(" ", "-"),
                    "title": title,
                    "status": example,
                    "detail": detail,
                    "instance": "/api/v1/streams/st_none",
                },
            }
        },
    }
    for status, says, title, example, detail in (
        ("4XX", "The request can't be met.", "There is no such thing", 404, "There is no stream 'st_none'."),
        ("5XX", "Try again after `Retry-After`.", "Not available right now", 503, "Missing: database."),
    )
}
"""What every route may answer besides."""
JSON = re.compile(r"application/([\w.-]+\+)?json\b", re.IGNORECASE)
SECRETS = frozenset({"password", "current", "new"})
"""Fields that are not shown back."""
SHOWN_VALUE = 200
"""Characters of a wrong value that are shown back."""


def problem(
    request: Request,
    status: int,
    title: str,
    detail: str,
    *,
    errors: Sequence[dict[str, Any]] = (),
    extra: dict[str, Any] | None = None,
    headers: dict[str, str] | None = None,
) -> JSONResponse:
    """One failure as the contract writes it, in the language that the request asks for where it is known."""
    language = request.headers.get("accept-language")
    body: dict[str, Any] = {
        "type": "urn:sidestage:problem:" + title.lower().replace(" ", "-").replace(",", ""),
        "title": title,
        "status": status,
        "detail": in_language(detail, language),
        "instance": request.url.path,
    }
    if errors:
        body["errors"] = [
            {
                **error,
                "message": in_language(str(error["message"]), language),
                "value": shown(error.get("value")),
            }
            for error in errors
        ]
    return JSONResponse({**(extra or {}), **body}, status, headers, media_type="application/problem+json")


def shown(value: Any) -> Any:
    """A value short and clean enough to be shown back."""
    if value is None or isinstance(value, bool | int | float):
        return value if value == value and value not in (float("inf"), float("-inf")) else str(value)
    text = value if isinstance(value, str) else repr(value)
    return text[:SHOWN_VALUE].encode("utf-8", "replace").decode()


async def on_app_error(request: Request, error: AppError) -> JSONResponse:
    """An expected failure."""
    headers: dict[str, str] = {}
    extra = error.extra
    if error.retry_after is not None:
        headers["Retry-After"] = str(error.retry_after)
        extra = {**extra, "retry_after": error.retry_after}
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return problem(
        request,
        error.status,
        error.title,
        error.detail,
        errors=error.errors,
        extra=extra,
        headers=headers,
    )


async def on_validation_error(request: Request, error: RequestValidationError) -> JSONResponse:
    """Bad input: 400 where it is not JSON at all, 415 where it does not say that it is, else 422 with every field."""
    found = error.errors()
    if any(e["type"] == "json_invalid" for e in found):
        return problem(request, 400, "The request could not be read", "The body is not valid JSON.")
    kind = request.headers.get("content-type", "")
    if kind and not JSON.match(kind) and any(tuple(e["loc"]) == ("body",) for e in found):
        detail = "The body is to be JSON, with the Content-Type application/json."
        return problem(request, 415, "This type is not read", detail)
    errors = [{"loc": list(e["loc"]), "message": e["msg"], "value": _given(e)} for e in found]
    fields = ", ".join(".".join(map(str, e["loc"])) for e in errors[:3])
    return problem(request, 422, "Understood, but wrong", f"Not acceptable: {fields}.", errors=errors)


def _given(error: dict[str, Any]) -> Any:
    """What was given there: nothing where it is missing (the framework names all around it), and no password, be it a
    field's or somewhere in a body that is no object."""
    loc = error["loc"]
    if error["type"] == "missing" or len(loc) == 1:
        return None
    return "(hidden)" if loc[-1] in SECRETS else error.get("input")


async def on_http_error(request: Request, error: HTTPException) -> JSONResponse:
    """What the framework refuses: unknown routes, methods, unreadable forms."""
    titles = {404: "There is no such thing", 405: "Not done this way", 413: "Too large"}
    title = titles.get(error.status_code, "The request could not be read")
    headers = dict(error.headers or {})
    return problem(request, error.status_code, title, str(error.detail), headers=headers)


async def on_bug(request: Request, error: Exception) -> JSONResponse:
    """A mistake of ours: logged whole, told without a traceback."""
    log.error("unexpected_error", method=request.method, path=request.url.path, exc_info=error)
    origin = request.headers.get("origin")
    shared = origin in request.app.state.embed_origins  # this answer is made outside of every middleware
    headers = {"Access-Control-Allow-Origin": origin, "Vary": "Origin"} if origin and shared else {}
    detail = "An unexpected error; it was logged."
    return problem(request, 500, "Something went wrong", detail, headers=headers)


def install(app: FastAPI) -> None:
    """Makes every failure of the application a problem."""
    app.add_exception_handler(AppError, on_app_error)  # pyright: ignore[reportArgumentType]
    app.add_exception_handler(RequestValidationError, on_validation_error)  # pyright: ignore[reportArgumentType]
    app.add_exception_handler(HTTPException, on_http_error)  # pyright: ignore[reportArgumentType]
    app.add_exception_handler(Exception, on_bug)
