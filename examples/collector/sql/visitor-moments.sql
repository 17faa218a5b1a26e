-- The moments of one person: what opened, won or lost them, and why; what is over by time is lost, as in every figure.
WITH
{{judged}},
{{devices}}
SELECT j.shop AS shop, j.visitor AS person, j.cycle AS cycle, j.moment AS moment, j.half AS half, j.opened_at AS opened_at,
  j.decided_at AS decided_at, j.outcome AS outcome, r.why AS why, coalesce(r.recovered, false) AS recovered
FROM judged j
LEFT JOIN moment_records r ON r.shop = j.shop AND r.visitor = j.visitor AND r.moment = j.moment
  AND coalesce(r.half, '') = coalesce(j.half, '') AND r.cycle = j.cycle AND r.opened_at = j.opened_at
WHERE EXISTS (SELECT 1 FROM devices d WHERE d.shop = j.shop AND d.person = j.visitor)
ORDER BY j.shop, j.opened_at, j.moment, j.half
LIMIT 5000
