"""One plan being filled in, without widgets: edits, drafts, undo, saving, and the form as data.

It may import every room but ``cli`` and ``lab``, and nothing of ``form.views`` and ``form.frontend``.
"""
