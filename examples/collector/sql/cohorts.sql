-- Buyers by the day of their first order: how many there are, how many of them are 30, 60 and 90 days old at the end of the
-- period, and how many of these came back within that time. As in retention.sql, the period's beginning does not matter.
WITH
{{buyers}}
SELECT first_at::DATE::VARCHAR AS day, count(*) AS buyers,
  count(*) FILTER (first_at <= as_of - INTERVAL 30 DAY) AS old_30,
  count(*) FILTER (first_at <= as_of - INTERVAL 30 DAY AND second_at <= first_at + INTERVAL 30 DAY) AS returned_30,
  count(*) FILTER (first_at <= as_of - INTERVAL 60 DAY) AS old_60,
  count(*) FILTER (first_at <= as_of - INTERVAL 60 DAY AND second_at <= first_at + INTERVAL 60 DAY) AS returned_60,
  count(*) FILTER (first_at <= as_of - INTERVAL 90 DAY) AS old_90,
  count(*) FILTER (first_at <= as_of - INTERVAL 90 DAY AND second_at <= first_at + INTERVAL 90 DAY) AS returned_90
FROM buyers
WHERE first_at <= as_of
GROUP BY day
ORDER BY day
