"""A zip archive that is measured before it is opened."""

import contextlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from knowledge.importers.raw import MAX_EXPANDED_BYTES, UnreadableFile

ZIP = b"PK\x03\x04"
_MAX_MEMBERS = 2_000
_CHUNK = 1024 * 1024


class Archive:
    """The members of a zip archive, by their names; raises UnreadableFile where one can't be trusted."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise UnreadableFile("archive.damaged") from error
        members = [member for member in self._zip.infolist() if not member.is_dir()]
        if len(members) > _MAX_MEMBERS:
            raise UnreadableFile("archive.parts", parts=len(members), limit=_MAX_MEMBERS)
        if sum(member.file_size for member in members) > MAX_EXPANDED_BYTES:
            raise UnreadableFile("archive.expands")
        if any(member.flag_bits & 0x1 for member in members):
            raise UnreadableFile("archive.encrypted")
        self._members = {_safe_name(member): member for member in members}
        if len({name.casefold() for name in self._members}) < len(members):
            raise UnreadableFile("archive.twice")

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names, in the archive's order."""
        return tuple(self._members)

    def size(self, name: str) -> int:
        """The bytes that a member has when written out."""
        return self._members[name].file_size

    def read(self, name: str) -> bytes:
        """A member's content, never more than the archive says it holds."""
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """A member's content piece by piece: it may be 200 MB."""
        member = self._members.get(name)
        if member is None:
            raise UnreadableFile("archive.part_missing", part=name)
        try:
            with self._zip.open(member) as part:
                while chunk := part.read(_CHUNK):
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
            raise UnreadableFile("archive.part_damaged", part=name) from error


def _safe_name(member: zipfile.ZipInfo) -> str:
    name = member.filename
    if not member.flag_bits & 0x800:
        # Chinese Windows writes names in its own code page without saying so, and zipfile reads them as cp437.
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("gb18030")
    name = name.replace("\\", "/")
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or ":" in name.split("/")[0] or "\0" in name:
        raise UnreadableFile("archive.outside", part=name[:80])
    return name
