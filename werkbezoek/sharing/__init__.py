"""What leaves the corporation for Aedes: enough to compare visits, and only (candidate) MPs by name.

It may import ``documents``, ``rules``, ``politicians``, ``timing``, ``places``, ``text`` and ``plan``.
"""

from .conversion import share
from .file_format import EXCHANGE_SUFFIX, ExchangeError, decode_shared, encode_shared, is_exchange_file
from .masking import NAMES_IN_IT, texts_to_read
from .shared import SharedVisit
