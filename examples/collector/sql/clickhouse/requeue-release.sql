-- What is stored by now leaves the quarantine.
INSERT INTO quarantine (key, received, shop, why, raw, version, gone)
SELECT key, received, shop, '', '', toUInt64(9223372036854775808) + toUnixTimestamp64Micro(now64(6)), 1
FROM quarantine
WHERE key IN (SELECT key FROM staged_requeued WHERE why IS NULL)
