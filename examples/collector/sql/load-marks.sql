-- Before its event is stored, as the marks of a copy are there already.
INSERT INTO marks BY NAME
SELECT m.* REPLACE (m.event::UUID AS event)
FROM temp.staged_marks m
WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.id = m.event::UUID)
