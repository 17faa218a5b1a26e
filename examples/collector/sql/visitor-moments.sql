-- The moments of one person: what opened, won or lost them, and why; what is over by time is lost, as in every figure.
WITH
{{judged}},
{{devices}}
SELECT shop, visitor AS person, cycle, moment, half, opened_at, decided_at, outcome, why, recovered
FROM judged
WHERE (shop, visitor) IN (SELECT shop, person FROM devices)
ORDER BY shop, opened_at, moment, half
LIMIT 5000
