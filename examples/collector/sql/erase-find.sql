-- Whom a name stands for: the visitor, and all visitors of the customer that it is, or that it was told to be.
WITH named AS (SELECT shop, person FROM people WHERE visitor = $visitor OR person = $visitor)
SELECT shop, visitor FROM people JOIN named USING (shop, person) WHERE $shop::VARCHAR IS NULL OR shop = $shop
UNION
SELECT shop, visitor FROM events WHERE visitor = $visitor AND ($shop::VARCHAR IS NULL OR shop = $shop)
UNION
SELECT shop, visitor FROM identities WHERE visitor = $visitor AND ($shop::VARCHAR IS NULL OR shop = $shop)
