-- What there is to choose from in the period: the most frequent first, at most 50 of a kind.
SELECT kind, value, label, touchpoints
FROM (
  SELECT kind, value, label, touchpoints, row_number() OVER (PARTITION BY kind ORDER BY touchpoints DESC, value) AS place
  FROM (
    SELECT 'source' AS kind, source_kind AS value, NULL::VARCHAR AS label, count(*) AS touchpoints
    FROM events WHERE actor = 'human' AND {{in_period}} GROUP BY source_kind
    UNION ALL
    SELECT 'device', form, NULL, count(*) FROM events WHERE actor = 'human' AND {{in_period}} GROUP BY form
    UNION ALL
    SELECT 'page', page_kind, NULL, count(*) FROM events WHERE actor = 'human' AND {{in_period}} GROUP BY page_kind
    UNION ALL
    SELECT 'product', name, max(value), count(*) FROM marks WHERE kind = 'product' AND {{in_period}} GROUP BY name) found
  WHERE value IS NOT NULL) placed
WHERE place <= 50
ORDER BY kind, place
