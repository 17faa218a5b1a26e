-- The touchpoints of people on the way through one moment (or one half of it).
SELECT *
FROM touchpoints
WHERE moment = $moment::VARCHAR AND ($half::VARCHAR IS NULL OR half = $half) AND actor = 'human'
  AND {{in_period}}
  {{?of_visitors}}
