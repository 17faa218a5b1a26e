-- What the collector keeps, on ClickHouse. A row that is told again is written again, and all reads are FINAL (a setting of
-- the connection): of the rows with one key the one with the highest version is there. The first copy wins where the
-- version falls with time, the last one where it rises.
-- One id of another visitor or shop is another key here. Who sends such copies could as well send two ids; the
-- collector, which looks for an id alone before it writes, lets them in only where two processes write at once.
CREATE TABLE IF NOT EXISTS events (
  id String,                                        -- a text: ClickHouse puts UUIDs in another order than their text
  shop LowCardinality(String),
  name LowCardinality(String),
  time DateTime64(3, 'UTC'),
  client_time DateTime64(3, 'UTC'),
  received DateTime64(3, 'UTC'),
  clock LowCardinality(String),
  seq Int64,
  visitor Nullable(String),
  session Nullable(String),
  visit Nullable(Int32),
  customer Nullable(String),
  orders_known Nullable(Int32),
  actor LowCardinality(String),
  consent LowCardinality(Nullable(String)),
  gpc Nullable(Bool),
  sdk LowCardinality(Nullable(String)),
  page_id Nullable(String),
  page_url Nullable(String),
  page_title Nullable(String),
  page_kind LowCardinality(Nullable(String)),
  page_referrer Nullable(String),
  source_kind LowCardinality(Nullable(String)),
  source_name Nullable(String),
  campaign Nullable(String),
  form LowCardinality(Nullable(String)),
  language LowCardinality(Nullable(String)),
  viewport LowCardinality(Nullable(String)),
  experiments Nullable(String),
  properties String,
  first LowCardinality(Nullable(String)),
  stage LowCardinality(Nullable(String)),
  cycle Nullable(Int32),
  moment LowCardinality(Nullable(String)),
  half LowCardinality(Nullable(String)),
  why Nullable(String),
  found Nullable(String),
  transitions Nullable(String),
  order_ref Nullable(String),
  score Nullable(Int32),
  from_server Bool,
  backfill Bool,
  version UInt64 MATERIALIZED toUInt64(9223372036854775807 - toUnixTimestamp64Micro(now64(6))),
  INDEX by_order order_ref TYPE bloom_filter,
  PROJECTION by_id (SELECT id ORDER BY id)          -- which of the ids that came are there already
) ENGINE = ReplacingMergeTree(version) ORDER BY (shop, visitor, id)
SETTINGS allow_nullable_key = 1, fsync_after_insert = 1, deduplicate_merge_projection_mode = 'rebuild';
-- What queries count and compare browsers by; of rows of older collectors it is made as they are read.
ALTER TABLE events ADD COLUMN IF NOT EXISTS
  browser Nullable(UInt64) DEFAULT CASE WHEN visitor IS NOT NULL THEN cityHash64(shop, visitor) END;
ALTER TABLE events ADD COLUMN IF NOT EXISTS
  order_hash Nullable(UInt64) DEFAULT CASE WHEN order_ref IS NOT NULL THEN cityHash64(shop, order_ref) END;

-- Falls with time up to 2^63, and rises from there for what is judged again or leaves.
CREATE TABLE IF NOT EXISTS quarantine (
  key String,
  received DateTime64(3, 'UTC'),
  shop LowCardinality(String),
  id Nullable(String),
  why String,
  raw String,
  reason LowCardinality(Nullable(String)),
  context Nullable(String),
  skew_ms Nullable(Int64),
  backfill Nullable(Bool),
  from_server Nullable(Bool),
  actor LowCardinality(Nullable(String)),
  visitor Nullable(String),
  customer Nullable(String),
  order_ref Nullable(String),
  version UInt64 DEFAULT toUInt64(9223372036854775807 - toUnixTimestamp64Micro(now64(6))),
  gone UInt8 DEFAULT 0
) ENGINE = ReplacingMergeTree(version, gone) ORDER BY key
SETTINGS fsync_after_insert = 1;

CREATE TABLE IF NOT EXISTS drops (
  id String,
  received DateTime64(3, 'UTC'),
  shop LowCardinality(String),
  reason LowCardinality(String),
  count Int64,
  version UInt64 MATERIALIZED toUInt64(9223372036854775807 - toUnixTimestamp64Micro(now64(6)))
) ENGINE = ReplacingMergeTree(version) ORDER BY id
SETTINGS fsync_after_insert = 1;

CREATE TABLE IF NOT EXISTS identities (
  shop LowCardinality(String),
  visitor String,
  customer String,
  first_at DateTime64(3, 'UTC'),
  version UInt64 MATERIALIZED toUInt64(9223372036854775807 - toUnixTimestamp64Micro(now64(6)))
) ENGINE = ReplacingMergeTree(version) ORDER BY (shop, visitor, customer)
SETTINGS fsync_after_insert = 1;

CREATE OR REPLACE VIEW people AS
  SELECT shop, visitor, argMax(customer, first_at) AS person FROM identities GROUP BY shop, visitor;

CREATE TABLE IF NOT EXISTS order_names (
  shop LowCardinality(String),
  name String,
  order_ref String,
  version UInt64 MATERIALIZED toUInt64(9223372036854775807 - toUnixTimestamp64Micro(now64(6)))
) ENGINE = ReplacingMergeTree(version) ORDER BY (shop, name)
SETTINGS fsync_after_insert = 1;

-- A name that is not known is empty or NULL, as the settings are of who asks: deletions are carried out without them.
CREATE OR REPLACE VIEW ordered AS
  SELECT e.*, coalesce(nullIf(n.order_ref, ''), e.order_ref) AS order_key
  FROM events AS e LEFT JOIN order_names AS n ON n.shop = e.shop AND n.name = e.order_ref
  WHERE e.order_ref IS NOT NULL;

-- Written before the event that they are of, and again where it is sent again.
CREATE TABLE IF NOT EXISTS marks (
  shop LowCardinality(String),
  visitor Nullable(String),
  session Nullable(String),
  time DateTime64(3, 'UTC'),
  event String,
  kind LowCardinality(String),
  name String,
  value Nullable(String),
  amount Nullable(Float64)
) ENGINE = ReplacingMergeTree ORDER BY (shop, kind, name, event, value)
SETTINGS allow_nullable_key = 1, fsync_after_insert = 1;

-- Each mark of a visitor is a row of its own, and is settled by a second one: what is marked while its visitor is derived stays.
CREATE TABLE IF NOT EXISTS dirty (
  shop LowCardinality(String),
  visitor String,
  mark UUID DEFAULT generateUUIDv4(),
  sign Int8 DEFAULT 1
) ENGINE = CollapsingMergeTree(sign) ORDER BY (shop, visitor, mark)
SETTINGS fsync_after_insert = 1;

{{derived_tables}}

-- What a deletion under way has found to delete.
CREATE TABLE IF NOT EXISTS leaving (
  run String,
  of LowCardinality(String),
  shop String,
  visitor String,
  version UInt64,
  mark UUID,
  since DateTime DEFAULT now()
) ENGINE = MergeTree ORDER BY (run, of)
TTL since + INTERVAL 1 DAY;

CREATE OR REPLACE VIEW touchpoints AS
  SELECT e.* EXCEPT (moment, half, why),
    CASE WHEN v.id IS NULL THEN e.moment ELSE v.moment END AS moment,
    CASE WHEN v.id IS NULL THEN e.half ELSE v.half END AS half,
    CASE WHEN v.id IS NULL THEN e.why ELSE v.why END AS why
  FROM events AS e LEFT JOIN verdicts AS v ON v.id = e.id
  SETTINGS join_use_nulls = 1
