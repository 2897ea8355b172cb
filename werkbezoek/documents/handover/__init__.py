"""Handing a plan to a colleague: one file with the plan and its house style, and nothing else.

``pack`` makes that file, ``read_packed`` reads it (or a plan file alone), and ``unpack`` puts the content in
a folder without overwriting anything. It may import what ``documents`` may.
"""

from .packing import LARGEST_ARCHIVE, PACKED_SUFFIX, Packed, PackError, load_packed, pack, read_packed
from .unpacking import Comparison, Unpacked, unpack
