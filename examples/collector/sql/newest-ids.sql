-- A page of the ids that were stored last, in no order: rows are numbered as they are stored.
SELECT id::VARCHAR AS id
FROM events
WHERE rowid >= (SELECT max(rowid) FROM events) - $limit::BIGINT + 1 + $offset::BIGINT
  AND rowid < (SELECT max(rowid) FROM events) - $limit::BIGINT + 1 + $offset::BIGINT + $page::BIGINT
