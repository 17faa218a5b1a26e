DELETE FROM marks WHERE time < epoch_ms($before::BIGINT)
