SELECT max(rowid) AS last FROM events
