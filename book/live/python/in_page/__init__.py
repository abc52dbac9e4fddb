"""What runs the reader's cells, inside the page's worker. It needs no browser, and is tested without.

cells.py     a cell is run: its outputs, its last value, its error, cut to the reader's own lines
outputs.py   what is printed, sent on while the cell runs; values as text, tables, pictures
packages.py  packages that are fetched when a cell wants them, and the book's drawings where matplotlib is not to be had
anywidget.py the interactive figures' way to the page: stands where the package `anywidget` stands in Jupyter
"""
