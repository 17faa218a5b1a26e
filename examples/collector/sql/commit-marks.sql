INSERT INTO marks BY NAME SELECT * REPLACE (event::UUID AS event) FROM temp.staged_marks
