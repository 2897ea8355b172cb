"""Dutch text: how the kit writes dates, numbers and errors, and how it reads what people type.

It also splits and finds names of persons. It may import ``plan``. Each module here is a face of its own:
other rooms import ``text.wording``, ``text.parsing`` and so on.
"""
