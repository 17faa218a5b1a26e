-- The rules that said that a touchpoint belongs to the moment.
SELECT why AS name, count(*) AS touchpoints, count(DISTINCT browser) AS visitors
FROM ({{at_moment}}) t
WHERE why IS NOT NULL
GROUP BY why
ORDER BY touchpoints DESC, name
LIMIT 12
