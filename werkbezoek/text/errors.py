"""Errors whose message is a Dutch sentence for the user; and the reason of a system error in Dutch."""

import errno


class UserError(Exception):
    """A problem that the user can solve; a notebook shows only its Dutch text, without a traceback."""

    def _render_traceback_(self) -> list[str]:
        """Return the lines that IPython shows."""
        return [str(self)]


class ParseError(ValueError):
    """A text is not a value of its field or column; ``str()`` says in Dutch how to write one."""


_OS_REASONS = {
    errno.ENOENT: "het bestaat niet",
    errno.EEXIST: "er is al iets met die naam",
    errno.EACCES: "je mag er niet bij, of het is nog open in een ander programma",
    errno.EPERM: "je mag er niet bij, of het is nog open in een ander programma",
    errno.EBUSY: "het is nog open in een ander programma",
    errno.EROFS: "je mag daar alleen lezen",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "de map bestaat niet",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je schijfruimte is op",
    errno.EIO: "de schijf werkt niet goed",
    errno.ELOOP: "het is een koppeling die naar zichzelf wijst",
    errno.EINVAL: "deze schijf staat die naam niet toe",
    errno.ENOTSUP: "deze schijf kan dat niet",
    **dict.fromkeys(
        (errno.ESTALE, errno.ETIMEDOUT, errno.EHOSTDOWN, errno.ENOTCONN, errno.ENODEV, errno.ENXIO),
        "de schijf of netwerkmap is niet bereikbaar",
    ),
}


def os_reason(error: OSError) -> str:
    """Return in Dutch, as a part of a sentence, why the operating system refused something."""
    number = error.errno or 0
    return _OS_REASONS.get(number, f"systeemfout {errno.errorcode.get(number, number)}")
