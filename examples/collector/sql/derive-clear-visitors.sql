DELETE FROM visitors USING temp.batch b
WHERE visitors.shop = b.shop AND (visitors.visitor = b.visitor OR visitors.visitor = b.person)
