INSERT INTO moment_records BY NAME SELECT * FROM temp.staged_records
