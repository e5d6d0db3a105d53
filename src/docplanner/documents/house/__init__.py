"""The furniture that every paper shares: type, text, tables, marks, pages.

A paper is laid out as slabs (horizontal strips that never split), which flow down pages; nothing
is drawn until all pages are known. Positions are in points from the top left corner.
"""
