-- Whose records are out of date as a run begins.
CREATE OR REPLACE TEMP TABLE due_visitors AS SELECT DISTINCT shop, visitor FROM dirty
