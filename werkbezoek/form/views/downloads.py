"""The export buttons: a document made from the plan, by the same renderers as every other way out."""

from ...documents.branding import house_style_near
from ...store import SUFFIX
from ..session.session import Session
from ..session.spec import Json
from .widgets import Downloads


def downloads(session: Session) -> Downloads:
    """Buttons for each audience and format, which make the document of the plan as it is when clicked."""
    from ...documents.audiences import AUDIENCES
    from ...documents.formats import FORMATS

    widget = Downloads(
        audiences=[(one.name, one.label, one.about) for one in AUDIENCES.values()],
        formats=[(key, format_.label) for key, format_ in FORMATS.items()],
    )
    widget.on_msg(lambda _widget, content, _buffers: _hand_over(widget, session, content))
    return widget


def _hand_over(widget: Downloads, session: Session, message: Json) -> None:
    """Make the document that was asked for and send it to the browser, or say why that went wrong."""
    from ...documents.audiences import document
    from ...documents.formats import FORMATS, file_name

    format_ = FORMATS[message["format"]]
    try:
        style = house_style_near(session.path.parent).style
        doc = document(session.plan, message["make"], style=style)
        if refusal := format_.refusal(doc):
            widget.send({"text": refusal})
            return
        data = format_.render(doc)
        remark = format_.remark(doc)
    except Exception as error:  # noqa: BLE001 (in a callback it would be lost in a log)
        widget.send({"text": f"Dit document is niet gelukt ({type(error).__name__}: {error})."})
        return
    name = file_name(session.path.name.removesuffix(SUFFIX), message["make"], format_.extension)
    text = f"{name} staat bij je downloads. {remark}".strip()
    widget.send({"text": text, "name": name, "type": format_.mime}, buffers=[data])
