"""Files that no spreadsheet program writes."""

import io
import zipfile

from tests.unit.knowledge.shop_files import zipped


def repacked(data: bytes, **parts: bytes) -> bytes:
    """An .xlsx with parts replaced or added; `/` is written as `__`."""
    new = {name.replace("__", "/"): content for name, content in parts.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    return zipped(kept | {(f"{name}.xml" if "." not in name else name): part for name, part in new.items()})


def bomb() -> bytes:
    """A zip of one CSV that expands to 201 MB."""
    data = io.BytesIO()
    with (
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("products.csv", "w") as member,
    ):
        for _ in range(201):
            member.write(b"0" * 1024 * 1024)
    return data.getvalue()


def lying_about_its_size() -> bytes:
    """A zip of one CSV that says it has ten bytes."""
    data = bytearray(zipped({"products.csv": b"sku\n" + b"0" * 100_000}))
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(signature) + at
        data[start : start + 4] = (10).to_bytes(4, "little")
    return bytes(data)


def megabytes_of(element: bytes, megabytes: int, *, of: bytes = b"sst") -> bytes:
    """A part of so many megabytes that says one thing over and over."""
    return b"<" + of + b">" + element * (megabytes * 1024 * 1024 // len(element)) + b"</" + of + b">"


def sheet_xml(cells: str) -> bytes:
    """A worksheet's XML around its rows."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'.encode()
