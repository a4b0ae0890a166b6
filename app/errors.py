"""Expected failures: each carries its status, and its docstring is the title that a client reads."""

from collections.abc import Sequence
from typing import Any, ClassVar


class AppError(Exception):
    """Something went wrong."""

    status: ClassVar[int] = 500

    def __init__(
        self,
        detail: str,
        *,
        errors: Sequence[dict[str, Any]] = (),
        retry_after: int | None = None,
        extra: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = list(errors)
        self.retry_after = retry_after
        self.extra = extra or {}

    @property
    def title(self) -> str:
        """The first line of the class's docstring."""
        return (type(self).__doc__ or "").splitlines()[0].rstrip(".")


class Unreadable(AppError):
    """The request could not be read."""

    status = 400


class Unauthorized(AppError):
    """Sign in first."""

    status = 401


class Forbidden(AppError):
    """Not allowed."""

    status = 403


class NotFound(AppError):
    """There is no such thing."""

    status = 404


class Conflict(AppError):
    """The present state does not allow it."""

    status = 409


class TooLarge(AppError):
    """Too large."""

    status = 413


class UnsupportedType(AppError):
    """This type of file is not read."""

    status = 415


class Invalid(AppError):
    """Understood, but wrong."""

    status = 422


class TooMany(AppError):
    """Too many requests."""

    status = 429


class Unavailable(AppError):
    """Not available right now."""

    status = 503


class ConfigError(Exception):
    """A setting that the service can't start with; the message is one clear sentence."""
