ALTER TABLE marks DELETE WHERE time < epoch_ms($before::BIGINT)
