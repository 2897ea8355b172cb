"""What leaves the corporation for Aedes: enough to compare visits, no names but those of (candidate) MPs."""

from .conversion import share
from .file_format import EXCHANGE_SUFFIX, ExchangeError, decode_shared, encode_shared, is_exchange_file
from .shared import SharedVisit
