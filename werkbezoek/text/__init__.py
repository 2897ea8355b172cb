"""Dutch text: wording of dates, counts and errors, parsing of what people type, names of people and parties.

It may import ``plan``. Other rooms import its modules directly: ``text.wording``, ``text.parsing`` and so on.
"""
