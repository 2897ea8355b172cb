"""A document as a Word file, made with python-docx."""

from .document import docx

__all__ = ["docx"]
