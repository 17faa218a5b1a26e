SELECT shop, count(*) AS events, max(received) AS last_received
FROM events
GROUP BY shop
ORDER BY shop
