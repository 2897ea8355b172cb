"""Documents of a visit: what each audience may see, in which house style, in which file format, and letters.

``audiences`` makes a ``blocks.Document`` of a plan, ``branding`` is its house style, and ``formats`` makes a
file of it; ``letters`` makes drafts with such files attached. ``handover`` makes one file of a plan and its
house style, for a colleague. ``exporters`` exports the document of a notebook that shows the form, and
``form_link`` finds the plan of that form. It may import ``planning``, ``rules``, ``politicians``,
``timing``, ``store``, ``text`` and ``plan``.
"""
