"""For all tests: property tests without a deadline, since a busy machine is no fault of the code."""

from hypothesis import settings

settings.register_profile("kit", deadline=None)
settings.load_profile("kit")
