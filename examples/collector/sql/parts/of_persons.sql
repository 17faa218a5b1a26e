-- For tables of persons (moment_records, visitors); as in of_visitors.
AND coalesce(hash(shop, visitor) IN ({{chosen}}), false)
