-- Rows that say that something is gone, and those that they stand for, hold names: of whom nothing else is left, both go.
-- Listed first, each by its version: a deletion that looks into its own table sees what it has deleted so far, and what
-- is derived meanwhile stays. First what is gone, then what says so: in the other order it would be there again between.
INSERT INTO leaving (run, of, shop, visitor, version)
SELECT DISTINCT $run, 'moment_records', shop, visitor, version FROM moment_records
WHERE (shop, visitor) NOT IN (SELECT shop, visitor FROM moment_records FINAL)
SETTINGS final = 0;
ALTER TABLE moment_records DELETE
WHERE gone = 0 AND (shop, visitor, version) IN (
  SELECT shop, visitor, version FROM leaving WHERE run = $run AND of = 'moment_records');
ALTER TABLE moment_records DELETE
WHERE gone = 1 AND (shop, visitor, version) IN (
  SELECT shop, visitor, version FROM leaving WHERE run = $run AND of = 'moment_records');
INSERT INTO leaving (run, of, shop, visitor, version)
SELECT DISTINCT $run, 'journeys', shop, visitor, version FROM journeys
WHERE (shop, visitor) NOT IN (SELECT shop, visitor FROM journeys FINAL)
SETTINGS final = 0;
ALTER TABLE journeys DELETE
WHERE gone = 0 AND (shop, visitor, version) IN (
  SELECT shop, visitor, version FROM leaving WHERE run = $run AND of = 'journeys');
ALTER TABLE journeys DELETE
WHERE gone = 1 AND (shop, visitor, version) IN (
  SELECT shop, visitor, version FROM leaving WHERE run = $run AND of = 'journeys');
INSERT INTO leaving (run, of, shop, visitor, version)
SELECT DISTINCT $run, 'stays', shop, visitor, version FROM stays
WHERE (shop, visitor) NOT IN (SELECT shop, visitor FROM stays FINAL)
SETTINGS final = 0;
ALTER TABLE stays DELETE
WHERE gone = 0 AND (shop, visitor, version) IN (
  SELECT shop, visitor, version FROM leaving WHERE run = $run AND of = 'stays');
ALTER TABLE stays DELETE
WHERE gone = 1 AND (shop, visitor, version) IN (
  SELECT shop, visitor, version FROM leaving WHERE run = $run AND of = 'stays');
INSERT INTO leaving (run, of, shop, visitor, version)
SELECT DISTINCT $run, 'visitors', shop, visitor, version FROM visitors
WHERE (shop, visitor) NOT IN (SELECT shop, visitor FROM visitors FINAL)
SETTINGS final = 0;
ALTER TABLE visitors DELETE
WHERE gone = 0 AND (shop, visitor, version) IN (
  SELECT shop, visitor, version FROM leaving WHERE run = $run AND of = 'visitors');
ALTER TABLE visitors DELETE
WHERE gone = 1 AND (shop, visitor, version) IN (
  SELECT shop, visitor, version FROM leaving WHERE run = $run AND of = 'visitors');
INSERT INTO leaving (run, of, shop, visitor, version)
SELECT DISTINCT $run, 'verdicts', shop, visitor, version FROM verdicts
WHERE (shop, visitor) NOT IN (SELECT shop, visitor FROM verdicts FINAL)
SETTINGS final = 0;
ALTER TABLE verdicts DELETE
WHERE gone = 0 AND (shop, visitor, version) IN (
  SELECT shop, visitor, version FROM leaving WHERE run = $run AND of = 'verdicts');
ALTER TABLE verdicts DELETE
WHERE gone = 1 AND (shop, visitor, version) IN (
  SELECT shop, visitor, version FROM leaving WHERE run = $run AND of = 'verdicts');
INSERT INTO leaving (run, of, mark)
SELECT $run, 'dirty', mark FROM dirty GROUP BY shop, visitor, mark HAVING sum(sign) <= 0
SETTINGS final = 0;
ALTER TABLE dirty DELETE WHERE mark IN (SELECT mark FROM leaving WHERE run = $run AND of = 'dirty');
ALTER TABLE leaving DELETE WHERE run = $run
