-- What is in quarantine, page by page.
SELECT key, received, shop, raw, context, skew_ms, backfill, from_server, actor, reason, why
FROM quarantine
WHERE key > $after
ORDER BY key
LIMIT $limit::BIGINT
