-- What was refused under the name itself, also where nothing else of it was ever stored.
DELETE FROM quarantine
WHERE (visitor = $visitor OR customer = $visitor) AND ($shop::VARCHAR IS NULL OR shop = $shop)
RETURNING key
