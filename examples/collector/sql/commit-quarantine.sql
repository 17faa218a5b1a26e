INSERT INTO quarantine BY NAME SELECT * FROM temp.staged_quarantine ON CONFLICT DO NOTHING
