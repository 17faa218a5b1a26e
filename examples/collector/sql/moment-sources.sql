-- Where the visits came from that were on the way through a moment.
SELECT source_kind AS name, count(*) AS touchpoints, count(DISTINCT browser) AS visitors
FROM ({{at_moment}}) t
WHERE source_kind IS NOT NULL
GROUP BY source_kind
ORDER BY touchpoints DESC, name
LIMIT 12
