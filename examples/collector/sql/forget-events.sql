DELETE FROM events WHERE time < epoch_ms($before::BIGINT)
