DELETE FROM stays USING temp.batch b
WHERE stays.shop = b.shop AND (stays.visitor = b.visitor OR stays.visitor = b.person)
