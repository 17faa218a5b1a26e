-- Whose records are out of date as a run begins, with the marks that say so.
CREATE OR REPLACE TEMPORARY TABLE due_visitors AS
SELECT shop, visitor, mark FROM dirty GROUP BY shop, visitor, mark HAVING sum(sign) > 0 SETTINGS final = 0
