"""A document as a file: HTML and PDF, and the nbconvert exporters on top of them."""
