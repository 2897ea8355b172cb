"""The kind of output by which a notebook and the exporters of reports understand each other."""

BLOCK_MIME = "application/vnd.werkbezoek.block+json"
"""What such an output holds is a block of a document."""
