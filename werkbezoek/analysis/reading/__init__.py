"""From files to `Plans`: where the files are, their rows, and each visit once; in batches, on all cores.

It may import the tables' columns and frames, and the rooms that read one file: ``store`` and ``sharing``.
This module imports nothing: a process that only reads files has no need of pandas.
"""
