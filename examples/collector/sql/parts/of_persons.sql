-- For tables of persons (moment_records, visitors).
AND (shop, visitor) IN ({{chosen}})
