INSERT INTO verdicts BY NAME SELECT * REPLACE (id::UUID AS id) FROM temp.staged_verdicts
