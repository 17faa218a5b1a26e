-- What was derived is cleared by the next derivation, under the visitor's own name and under those of its customers.
INSERT INTO dirty (shop, visitor)
SELECT $shop, $visitor
UNION
SELECT shop, customer FROM identities WHERE shop = $shop AND visitor = $visitor
