-- How far visitors are, who were seen in the period.
SELECT stage, count(*) AS visitors
FROM visitors
WHERE ($shop::VARCHAR IS NULL OR shop = $shop)
  AND ($since::BIGINT IS NULL OR last_at >= epoch_ms($since::BIGINT))
  {{?of_persons}}
GROUP BY stage
