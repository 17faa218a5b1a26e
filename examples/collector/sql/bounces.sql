-- Visits that bounced and were never engaged, of all visits that began in the period. Where no visit of the shop
-- was ever told to be engaged or to bounce (a history of orders, say), there is nothing to count.
WITH visits AS (
  SELECT min(browser) AS browser, min(time) AS start, bool_or(name = 'bounce') AS bounced, bool_or(name = 'engage') AS engaged
  FROM events
  WHERE browser IS NOT NULL AND session IS NOT NULL AND actor = 'human' AND ($shop::VARCHAR IS NULL OR shop = $shop)
  GROUP BY hash(browser, session))
SELECT count(*) AS visits, count(*) FILTER (bounced AND NOT engaged) AS bounced,
  coalesce(bool_or(bounced OR engaged), false) AS measured
FROM visits
WHERE ($since::BIGINT IS NULL OR start >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR start < epoch_ms($until::BIGINT))
  {{?of_visitors}}
