-- Buyers with a second order within N days, of the buyers who are that old at the end of the period. The period's
-- beginning does not matter: a buyer of this week cannot be 30 days old.
WITH
{{buyers}}
SELECT days,
  count(*) FILTER (first_at <= as_of - to_days(days)) AS buyers,
  count(*) FILTER (first_at <= as_of - to_days(days) AND second_at <= first_at + to_days(days)) AS returned
FROM (VALUES (30), (60), (90)) AS windows(days) LEFT JOIN buyers ON true
GROUP BY days
ORDER BY days
