INSERT INTO visitors BY NAME SELECT * FROM temp.staged_visitors
