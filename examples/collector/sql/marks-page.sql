-- The stored events as they lie in the table, so many at a time: what their marks are made from.
SELECT id::VARCHAR AS id, shop, visitor, session, epoch_ms(time) AS time, name, actor, properties, experiments, order_ref
FROM events
WHERE rowid >= $from::BIGINT AND rowid < $to::BIGINT
