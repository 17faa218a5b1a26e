-- Rows that only say that something is gone, and what they stand for, hold names: of whom nothing is left, all of them go.
ALTER TABLE moment_records DELETE WHERE (shop, visitor) NOT IN (SELECT shop, visitor FROM moment_records FINAL);
ALTER TABLE visitors DELETE WHERE (shop, visitor) NOT IN (SELECT shop, visitor FROM visitors FINAL);
ALTER TABLE verdicts DELETE WHERE (shop, visitor) NOT IN (SELECT shop, visitor FROM verdicts FINAL);
ALTER TABLE quarantine DELETE WHERE key NOT IN (SELECT key FROM quarantine FINAL);
ALTER TABLE dirty DELETE
WHERE mark IN (SELECT mark FROM dirty GROUP BY shop, visitor, mark HAVING sum(sign) <= 0)
