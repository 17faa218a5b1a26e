-- The staged events into their table: the first stored copy of an id wins.
INSERT INTO events BY NAME
SELECT s.* REPLACE (s.id::UUID AS id), CASE WHEN s.visitor IS NOT NULL THEN hash(s.shop, s.visitor) END AS browser,
  CASE WHEN s.order_ref IS NOT NULL THEN hash(s.shop, s.order_ref) END AS order_hash
FROM temp.staged_events s
WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.id = s.id::UUID)
