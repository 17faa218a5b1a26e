SELECT count(*) AS Count FROM events WHERE time < epoch_ms($before::BIGINT);
ALTER TABLE events DELETE WHERE time < epoch_ms($before::BIGINT)
