-- Visits of each day, and which of them bounced and were never engaged, as in bounces.sql.
SELECT began::DATE::VARCHAR AS day, count(*) AS visits, count(*) FILTER (bounced AND NOT engaged) AS bounced,
  count(*) FILTER (bounced OR engaged) AS measured
{{in_visits}}
GROUP BY day
ORDER BY day
