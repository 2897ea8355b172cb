"""A document as a Word file, made with python-docx.

It may import the modules of ``formats`` above it, ``blocks`` and ``branding``.
"""

from .document import docx
