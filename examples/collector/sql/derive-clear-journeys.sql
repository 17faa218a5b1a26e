DELETE FROM journeys USING temp.batch b
WHERE journeys.shop = b.shop AND (journeys.visitor = b.visitor OR journeys.visitor = b.person)
