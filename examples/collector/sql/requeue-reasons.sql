-- What is still refused has its reason of today.
UPDATE quarantine SET reason = s.reason, why = s.why
FROM temp.staged_requeued s
WHERE quarantine.key = s.key AND s.why IS NOT NULL
