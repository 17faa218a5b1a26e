-- Answers of each day, and which of them were 4-5, as in satisfaction.sql.
SELECT time::DATE::VARCHAR AS day, count(*) FILTER (score >= 4) AS positive, count(*) AS answers
FROM touchpoints
WHERE name = 'survey_response' AND score IS NOT NULL AND moment IS NOT NULL AND actor = 'human'
  AND {{in_period}}
  {{?of_visitors}}
GROUP BY day
ORDER BY day
