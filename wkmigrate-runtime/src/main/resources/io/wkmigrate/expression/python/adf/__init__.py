"""Azure Data Factory's expression functions, with ADF's exact semantics.

Generated notebooks import the modules that they need. Only the standard library of
Python 3.10 or later is used.
"""
