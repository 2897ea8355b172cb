"""Opening Office files that are zip archives; locked, old, damaged and very large ones are refused."""

import io
import zipfile

from ..grid import SheetError

_MOST_BYTES = 100_000_000
"""Bytes that a file may have after unpacking."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""The first bytes of an Office file in the format from before 2007, and of one with a password."""


def open_archive(data: bytes, damaged: str) -> zipfile.ZipFile:
    """Return the archive. Raises SheetError, with the Dutch text ``damaged`` if it cannot be read."""
    if data.startswith(OLD_OFFICE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise SheetError("Dit bestand is beveiligd met een wachtwoord. Haal dat er eerst af.")
        raise SheetError("Dit is een oud soort Excel- of Word-bestand. Bewaar het als .xlsx of .docx.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise SheetError(damaged) from error
    if sum(file.file_size for file in archive.infolist()) > _MOST_BYTES:
        raise SheetError("Dit bestand is te groot. Kopieer de lijst naar een leeg bestand.")
    return archive
