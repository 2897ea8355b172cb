"""Decoding the bytes of texts that do not say, or do not say truly, what encoding they have."""


def decode(data: bytes, charset: str = "") -> str:
    """Return bytes as text, in the given character set or, if that fails, in UTF-8 or Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        charset = "utf-16"
    for name in (charset, "utf-8-sig", "cp1252"):
        try:
            return data.decode(name)
        except (LookupError, ValueError):  # UnicodeDecodeError, or a name with a null character
            continue
    return data.decode("latin-1")
