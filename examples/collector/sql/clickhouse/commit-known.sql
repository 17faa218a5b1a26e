-- Which of the ids that came are there.
SELECT DISTINCT id FROM events WHERE id IN (SELECT id FROM staged_ids) SETTINGS final = 0
