-- What happened on the way through a moment.
SELECT name AS name, count(*) AS touchpoints, count(DISTINCT browser) AS visitors
FROM ({{at_moment}}) t
WHERE name IS NOT NULL
GROUP BY name
ORDER BY touchpoints DESC, name
LIMIT 12
