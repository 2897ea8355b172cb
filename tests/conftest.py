"""For all tests: property tests without a deadline, since a busy machine is no fault of the code.

``pytest --hypothesis-profile thorough`` tries some fifteen times as many examples.
"""

from hypothesis import settings

settings.register_profile("kit", deadline=None, max_examples=30)
settings.register_profile("thorough", deadline=None, max_examples=500)
settings.load_profile("kit")
