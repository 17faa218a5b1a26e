-- What there is to choose from in the period: the most frequent first, at most 50 of a kind.
SELECT kind, value, touchpoints
FROM (
  SELECT kind, value, touchpoints, row_number() OVER (PARTITION BY kind ORDER BY touchpoints DESC, value) AS place
  FROM (
    SELECT 'source' AS kind, source_kind AS value, count(*) AS touchpoints
    FROM events WHERE actor = 'human' AND {{in_period}} GROUP BY source_kind
    UNION ALL
    SELECT 'device', form, count(*) FROM events WHERE actor = 'human' AND {{in_period}} GROUP BY form
    UNION ALL
    SELECT 'page', page_kind, count(*) FROM events WHERE actor = 'human' AND {{in_period}} GROUP BY page_kind) found
  WHERE value IS NOT NULL) placed
WHERE place <= 50
ORDER BY kind, place
