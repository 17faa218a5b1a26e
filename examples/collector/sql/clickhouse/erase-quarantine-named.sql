-- As DuckDB's; what is deleted is listed before.
SELECT key FROM quarantine WHERE (visitor = $visitor OR customer = $visitor) AND ($shop IS NULL OR shop = $shop);
ALTER TABLE quarantine DELETE
WHERE (visitor = $visitor OR customer = $visitor) AND ($shop IS NULL OR shop = $shop)
