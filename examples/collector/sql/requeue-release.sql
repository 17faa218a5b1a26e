-- What is stored by now leaves the quarantine.
DELETE FROM quarantine WHERE key IN (SELECT key FROM temp.staged_requeued WHERE why IS NULL)
