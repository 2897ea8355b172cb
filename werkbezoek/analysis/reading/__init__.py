"""From files to `Plans`: where the files are, their rows, and each visit once; in batches, on all cores.

It may import ``sharing``, ``store``, ``places``, ``text`` and other modules of ``analysis``. This module
itself imports nothing, because a process that only reads files does not need pandas.
"""
