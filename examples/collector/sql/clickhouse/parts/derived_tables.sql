-- What is derived of events; its last version counts, and what is no longer there is gone.
CREATE TABLE IF NOT EXISTS moment_records (
  shop LowCardinality(String),
  visitor String,
  moment LowCardinality(String),
  half LowCardinality(Nullable(String)),
  cycle Int32,
  visit Nullable(Int32),
  opened_at DateTime64(3, 'UTC'),
  decided_at Nullable(DateTime64(3, 'UTC')),
  outcome LowCardinality(Nullable(String)),
  why LowCardinality(String),
  recovered Bool,
  last_at DateTime64(3, 'UTC'),
  version UInt64 DEFAULT toUInt64(toUnixTimestamp64Micro(now64(6))),
  gone UInt8 DEFAULT 0
) ENGINE = ReplacingMergeTree(version, gone) ORDER BY (shop, visitor, moment, half, cycle, visit)
SETTINGS allow_nullable_key = 1;
ALTER TABLE moment_records ADD COLUMN IF NOT EXISTS person UInt64 DEFAULT cityHash64(shop, visitor);
ALTER TABLE moment_records ADD COLUMN IF NOT EXISTS lapses_at Nullable(DateTime64(3, 'UTC'));
ALTER TABLE moment_records ADD COLUMN IF NOT EXISTS only_lapsed Nullable(Bool);
ALTER TABLE moment_records ADD COLUMN IF NOT EXISTS tried_until Nullable(DateTime64(3, 'UTC'));
-- What older collectors derived is derived again before the map is answered.
INSERT INTO dirty (shop, visitor) SELECT DISTINCT shop, visitor FROM moment_records FINAL WHERE only_lapsed IS NULL;

CREATE TABLE IF NOT EXISTS journeys (
  shop LowCardinality(String),
  visitor String,
  cycle Int32,
  began_at DateTime64(3, 'UTC'),
  way Int32,
  zmot_lapses_at Nullable(DateTime64(3, 'UTC')),
  fmot_lapses_at Nullable(DateTime64(3, 'UTC')),
  purchase_lapses_at Nullable(DateTime64(3, 'UTC')),
  umot_lapses_at Nullable(DateTime64(3, 'UTC')),
  person UInt64 DEFAULT cityHash64(shop, visitor),
  version UInt64 DEFAULT toUInt64(toUnixTimestamp64Micro(now64(6))),
  gone UInt8 DEFAULT 0
) ENGINE = ReplacingMergeTree(version, gone) ORDER BY (shop, visitor, cycle);

CREATE TABLE IF NOT EXISTS stays (
  shop LowCardinality(String),
  visitor String,
  browser UInt64,
  nth Int32,
  began DateTime64(3, 'UTC'),
  ended DateTime64(3, 'UTC'),
  source_kind LowCardinality(Nullable(String)),
  form LowCardinality(Nullable(String)),
  page_kind LowCardinality(Nullable(String)),
  browser_until Nullable(DateTime64(3, 'UTC')),
  source_until Nullable(DateTime64(3, 'UTC')),
  form_until Nullable(DateTime64(3, 'UTC')),
  page_until Nullable(DateTime64(3, 'UTC')),
  in_visit Bool,
  visit_until Nullable(DateTime64(3, 'UTC')),
  bounced Bool,
  engaged Bool,
  person UInt64 DEFAULT cityHash64(shop, visitor),
  version UInt64 DEFAULT toUInt64(toUnixTimestamp64Micro(now64(6))),
  gone UInt8 DEFAULT 0
) ENGINE = ReplacingMergeTree(version, gone) ORDER BY (shop, visitor, browser, nth);

CREATE TABLE IF NOT EXISTS visitors (
  shop LowCardinality(String),
  visitor String,
  stage LowCardinality(String),
  cycle Int32,
  orders Int32,
  first_order_at Nullable(DateTime64(3, 'UTC')),
  second_order_at Nullable(DateTime64(3, 'UTC')),
  last_order_at Nullable(DateTime64(3, 'UTC')),
  last_at DateTime64(3, 'UTC'),
  version UInt64 DEFAULT toUInt64(toUnixTimestamp64Micro(now64(6))),
  gone UInt8 DEFAULT 0
) ENGINE = ReplacingMergeTree(version, gone) ORDER BY (shop, visitor);
ALTER TABLE visitors ADD COLUMN IF NOT EXISTS person UInt64 DEFAULT cityHash64(shop, visitor);

CREATE TABLE IF NOT EXISTS verdicts (
  id String,
  shop LowCardinality(String),
  visitor String,
  moment LowCardinality(Nullable(String)),
  half LowCardinality(Nullable(String)),
  why String,
  version UInt64 DEFAULT toUInt64(toUnixTimestamp64Micro(now64(6))),
  gone UInt8 DEFAULT 0
) ENGINE = ReplacingMergeTree(version, gone) ORDER BY (shop, visitor, id);
