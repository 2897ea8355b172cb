"""Dropping files on an element of a page, which Playwright has no call for."""

_DROP = """(element, files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
    for (const type of ["dragover", "drop"])
        element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}"""


def drop_files(element, *files):
    """Drop files, each a name and a text, on an element."""
    element.evaluate(_DROP, files)
