-- Visits of each day, and which of them bounced and were never engaged, as in bounces.sql.
WITH visits AS (
  SELECT min(browser) AS browser, min(time) AS start, bool_or(name = 'bounce') AS bounced, bool_or(name = 'engage') AS engaged
  FROM events
  WHERE browser IS NOT NULL AND session IS NOT NULL AND actor = 'human' AND ($shop::VARCHAR IS NULL OR shop = $shop)
  GROUP BY hash(browser, session))
SELECT start::DATE::VARCHAR AS day, count(*) AS visits, count(*) FILTER (bounced AND NOT engaged) AS bounced,
  count(*) FILTER (bounced OR engaged) AS measured
FROM visits
WHERE ($since::BIGINT IS NULL OR start >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR start < epoch_ms($until::BIGINT))
  {{?of_visitors}}
GROUP BY day
ORDER BY day
