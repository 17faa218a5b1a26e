SELECT
  (SELECT count(*) FROM events) AS events,
  (SELECT count(*) FROM moment_records WHERE NOT only_lapsed) AS records,
  (SELECT count(*) FROM verdicts) AS verdicts
