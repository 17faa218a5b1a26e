-- Answers of 4-5, of all answers, for each moment.
SELECT moment, count(*) FILTER (score >= 4) AS positive, count(*) AS answers
FROM touchpoints
WHERE name = 'survey_response' AND score IS NOT NULL AND moment IS NOT NULL AND actor = 'human'
  AND ($shop::VARCHAR IS NULL OR shop = $shop)
  AND ($since::BIGINT IS NULL OR time >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR time < epoch_ms($until::BIGINT))
  {{?of_visitors}}
GROUP BY moment
