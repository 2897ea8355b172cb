"""Documents of a visit: what each audience may see, in which house style, in which file format, and letters.

Its parts are ``audiences``, ``branding``, ``formats`` and ``letters``; ``blocks`` is the value between them,
and ``exporters`` and ``form_link`` connect them to notebooks. It may import ``planning``, ``rules``,
``politicians``, ``timing``, ``store``, ``text`` and ``plan``.
"""
