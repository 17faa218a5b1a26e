-- How many reached each moment in the period, won it, lost it, have it open, and how long the decision took where an event
-- brought it: what only time decides (a visit that is over, a cart that is left) has no moment of its own.
WITH
{{judged}}
SELECT moment, half,
  count(*) AS reached,
  count(*) FILTER (outcome = 'won') AS won,
  count(*) FILTER (outcome = 'lost') AS lost,
  count(*) FILTER (outcome = 'open') AS open,
  median(epoch_ms(decided_at) - epoch_ms(opened_at)) FILTER (outcome <> 'open' AND decided_at IS NOT NULL) AS median_ms
FROM judged
WHERE ($shop::VARCHAR IS NULL OR shop = $shop)
  AND ($since::BIGINT IS NULL OR opened_at >= epoch_ms($since::BIGINT))
  AND ($until::BIGINT IS NULL OR opened_at < epoch_ms($until::BIGINT))
  {{?of_persons}}
GROUP BY moment, half
