"""Dutch text: wording of dates, counts and errors, parsing of what people type, and names of persons.

It may import ``plan``. Other rooms import its modules directly: ``text.wording``, ``text.parsing`` and so on.
"""
