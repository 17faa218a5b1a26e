-- The ids of the events that were stored from one place on; rows are numbered as they are stored.
SELECT id::VARCHAR AS id FROM events WHERE rowid >= $from::BIGINT AND rowid < $to::BIGINT
