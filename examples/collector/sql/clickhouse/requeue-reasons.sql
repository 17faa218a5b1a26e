-- What is still refused has its reason of today.
INSERT INTO quarantine
  (key, received, shop, id, why, raw, reason, context, skew_ms, backfill, from_server, actor, visitor, customer, order_ref, version)
SELECT q.key, q.received, q.shop, q.id, s.why, q.raw, s.reason, q.context, q.skew_ms, q.backfill, q.from_server, q.actor,
  q.visitor, q.customer, q.order_ref, toUInt64(9223372036854775808) + toUnixTimestamp64Micro(now64(6))
FROM quarantine AS q JOIN staged_requeued AS s ON s.key = q.key
WHERE s.why IS NOT NULL
