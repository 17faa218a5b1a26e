-- All stored events: what their marks are made from.
SELECT id, shop, visitor, session, toUnixTimestamp64Milli(e.time) AS time, name, actor, properties, experiments, order_ref
FROM events AS e
