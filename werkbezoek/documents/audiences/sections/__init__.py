"""Functions that make the blocks of a section from a ``PlanView``; without content they return no blocks.

``common`` is for several audiences, the other modules are for one each. They use ``PlanView``, never the
allow-lists.
"""
