"""The widgets of the form: each view shows a part of a session and passes on what the user does.

It may import every room but ``cli`` and ``lab``, and ``form.session`` and ``form.frontend``.
"""
