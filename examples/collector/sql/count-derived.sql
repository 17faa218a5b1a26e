SELECT
  (SELECT count(*) FROM events) AS events,
  (SELECT count(*) FROM moment_records) AS records,
  (SELECT count(*) FROM verdicts) AS verdicts
