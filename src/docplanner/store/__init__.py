"""One file: connection, typed tables, journal, search index, backups, migrations."""
