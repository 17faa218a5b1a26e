-- Visits that bounced and were never engaged, of all visits that began in the period. Where no visit of the shop
-- was ever told to be engaged or to bounce (a history of orders, say), there is nothing to count.
SELECT count(*) AS visits, count(*) FILTER (bounced AND NOT engaged) AS bounced,
  coalesce(bool_or(bounced OR engaged), false) AS measured
{{in_visits}}
