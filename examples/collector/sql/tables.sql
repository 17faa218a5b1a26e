-- What the collector keeps. Nothing is read out of JSON by a query: what a query needs has a column of its own,
-- because one hostile string in a JSON column would end every query that looks into it.
CREATE TABLE IF NOT EXISTS events (
  id UUID PRIMARY KEY,
  shop VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  time TIMESTAMP NOT NULL,          -- corrected; what everything is ordered by, then id
  client_time TIMESTAMP NOT NULL,   -- as the sender's clock had it
  received TIMESTAMP NOT NULL,
  clock VARCHAR NOT NULL,           -- good, corrected, bad or backfill
  seq BIGINT NOT NULL,
  visitor VARCHAR,
  session VARCHAR,
  visit INTEGER,
  customer VARCHAR,
  orders_known INTEGER,
  actor VARCHAR NOT NULL,
  consent VARCHAR,
  gpc BOOLEAN,
  sdk VARCHAR,
  page_id VARCHAR,
  page_url VARCHAR,
  page_title VARCHAR,
  page_kind VARCHAR,
  page_referrer VARCHAR,
  source_kind VARCHAR,
  source_name VARCHAR,
  campaign VARCHAR,                 -- JSON text, like experiments, properties, found and transitions
  form VARCHAR,
  language VARCHAR,
  viewport VARCHAR,
  experiments VARCHAR,
  properties VARCHAR NOT NULL,
  first VARCHAR,
  stage VARCHAR,
  cycle INTEGER,
  moment VARCHAR,
  half VARCHAR,
  why VARCHAR,
  found VARCHAR,
  transitions VARCHAR,
  order_ref VARCHAR,                -- transaction_id, else checkout_id
  score INTEGER,                    -- of a survey_response or a write_review
  from_server BOOLEAN NOT NULL,     -- came with the secret key
  backfill BOOLEAN NOT NULL
);
-- What queries count and compare browsers by: a hash of shop and visitor, of 64 bits; see the end.
ALTER TABLE events ADD COLUMN IF NOT EXISTS browser UBIGINT;
ALTER TABLE events ADD COLUMN IF NOT EXISTS order_hash UBIGINT;       -- of shop and order_ref

CREATE TABLE IF NOT EXISTS quarantine (
  key VARCHAR PRIMARY KEY,          -- hash of shop and text, so that a second try counts once
  received TIMESTAMP NOT NULL,
  shop VARCHAR NOT NULL,
  id VARCHAR,
  why VARCHAR NOT NULL,
  raw VARCHAR NOT NULL
);
-- What it takes to judge it again (npm run requeue), and to find it by its visitor; not in files of older collectors.
ALTER TABLE quarantine ADD COLUMN IF NOT EXISTS reason VARCHAR;
ALTER TABLE quarantine ADD COLUMN IF NOT EXISTS context VARCHAR;      -- JSON text
ALTER TABLE quarantine ADD COLUMN IF NOT EXISTS skew_ms BIGINT;       -- received minus sent
ALTER TABLE quarantine ADD COLUMN IF NOT EXISTS backfill BOOLEAN;
ALTER TABLE quarantine ADD COLUMN IF NOT EXISTS from_server BOOLEAN;
ALTER TABLE quarantine ADD COLUMN IF NOT EXISTS actor VARCHAR;        -- as the headers told
ALTER TABLE quarantine ADD COLUMN IF NOT EXISTS visitor VARCHAR;
ALTER TABLE quarantine ADD COLUMN IF NOT EXISTS customer VARCHAR;
ALTER TABLE quarantine ADD COLUMN IF NOT EXISTS order_ref VARCHAR;

CREATE TABLE IF NOT EXISTS drops (
  id UUID PRIMARY KEY,
  received TIMESTAMP NOT NULL,
  shop VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  count BIGINT NOT NULL
);

-- Which visitors are one customer, as far as the shop told.
CREATE TABLE IF NOT EXISTS identities (shop VARCHAR NOT NULL, visitor VARCHAR NOT NULL, customer VARCHAR NOT NULL, first_at TIMESTAMP NOT NULL);
CREATE OR REPLACE VIEW people AS
  SELECT shop, visitor, arg_max(customer, first_at) AS person FROM identities GROUP BY shop, visitor;

-- What else an order is called than by the shop's server: on its page, in its mails, in another database.
CREATE TABLE IF NOT EXISTS order_names (shop VARCHAR NOT NULL, name VARCHAR NOT NULL, order_ref VARCHAR NOT NULL);
CREATE OR REPLACE VIEW ordered AS
  SELECT e.*, coalesce(n.order_ref, e.order_ref) AS order_key
  FROM events e LEFT JOIN order_names n ON n.shop = e.shop AND n.name = e.order_ref
  WHERE e.order_ref IS NOT NULL;

-- What of an event's properties and context queries ask for, a row each; made as the event is stored, of people only.
CREATE TABLE IF NOT EXISTS marks (
  shop VARCHAR NOT NULL,
  visitor VARCHAR,
  session VARCHAR,
  time TIMESTAMP NOT NULL,          -- the event's
  event UUID NOT NULL,
  kind VARCHAR NOT NULL,            -- product, experiment (once a day for a visitor), vital, value, offer, message
  name VARCHAR NOT NULL,            -- item_id; the experiment; LCP, INP, CLS; the value's, the offer's id; the order
  value VARCHAR,                    -- item_name; the variant; good, needs-improvement, poor; seen, taken; the step
  amount DOUBLE                     -- of a vital; the share of the variant by plan, where an exposure tells it
);

-- Visitors with events that the tables below do not know yet.
CREATE TABLE IF NOT EXISTS dirty (shop VARCHAR NOT NULL, visitor VARCHAR NOT NULL);

-- Derived from events by kairosjs/moments; may be thrown away and made again (npm run reclassify).
CREATE TABLE IF NOT EXISTS moment_records (
  shop VARCHAR NOT NULL,
  visitor VARCHAR NOT NULL,         -- the customer, where the shop told who it is
  moment VARCHAR NOT NULL,
  half VARCHAR,
  cycle INTEGER NOT NULL,
  visit INTEGER,
  opened_at TIMESTAMP NOT NULL,
  decided_at TIMESTAMP,
  outcome VARCHAR,
  why VARCHAR NOT NULL,
  recovered BOOLEAN NOT NULL,
  last_at TIMESTAMP NOT NULL        -- the last event of its visit, else of its visitor
);
-- What a browser did without 30 idle minutes, on one kind of page, in one visit. Questions that count or choose among all
-- visitors read these, of which there are fewer than events, and of each the end of the one before: so each is counted once,
-- by that which reaches into the period first.
CREATE TABLE IF NOT EXISTS stays (
  shop VARCHAR NOT NULL,
  visitor VARCHAR NOT NULL,         -- as in moment_records
  person UBIGINT NOT NULL,
  browser UBIGINT NOT NULL,         -- as in events
  nth INTEGER NOT NULL,             -- of the browser
  began TIMESTAMP NOT NULL,
  ended TIMESTAMP NOT NULL,
  source_kind VARCHAR,
  form VARCHAR,
  page_kind VARCHAR,
  browser_until TIMESTAMP,          -- the end of the browser's stay before
  source_until TIMESTAMP,           -- the end of its stay before of the same source
  form_until TIMESTAMP,             -- of the same form
  page_until TIMESTAMP,             -- on the same kind of page
  in_visit BOOLEAN NOT NULL,        -- it has a session
  visit_until TIMESTAMP,            -- the end of the visit's stay before
  bounced BOOLEAN NOT NULL,         -- the whole visit, where this is the first of it
  engaged BOOLEAN NOT NULL
);
CREATE TABLE IF NOT EXISTS visitors (
  shop VARCHAR NOT NULL,
  visitor VARCHAR NOT NULL,
  stage VARCHAR NOT NULL,
  cycle INTEGER NOT NULL,
  orders INTEGER NOT NULL,          -- seen in events; a shop may know of more
  first_order_at TIMESTAMP,
  second_order_at TIMESTAMP,
  last_order_at TIMESTAMP,
  last_at TIMESTAMP NOT NULL
);
ALTER TABLE moment_records ADD COLUMN IF NOT EXISTS person UBIGINT;   -- as a browser: a hash of shop and visitor
ALTER TABLE moment_records ADD COLUMN IF NOT EXISTS lapses_at TIMESTAMP;    -- from when on it is lost without any event; see judged.sql
ALTER TABLE moment_records ADD COLUMN IF NOT EXISTS only_lapsed BOOLEAN;    -- until then it is none: of who does not come back
ALTER TABLE moment_records ADD COLUMN IF NOT EXISTS tried_until TIMESTAMP;  -- how long its person's tries of it before lasted
-- A way from one order to the next. A question that counts all of them has no time to gather them out of their moments.
CREATE TABLE IF NOT EXISTS journeys (
  shop VARCHAR NOT NULL,
  visitor VARCHAR NOT NULL,
  person UBIGINT NOT NULL,
  cycle INTEGER NOT NULL,
  began_at TIMESTAMP NOT NULL,      -- its first moment
  way INTEGER NOT NULL,             -- how each moment stands once it has lapsed; see journey-rows.ts
  zmot_lapses_at TIMESTAMP,
  fmot_lapses_at TIMESTAMP,
  purchase_lapses_at TIMESTAMP,
  umot_lapses_at TIMESTAMP
);
ALTER TABLE visitors ADD COLUMN IF NOT EXISTS person UBIGINT;
-- Where the collector, who sees all, judges an event otherwise than its browser did.
CREATE TABLE IF NOT EXISTS verdicts (id UUID NOT NULL, shop VARCHAR NOT NULL, visitor VARCHAR NOT NULL, moment VARCHAR, half VARCHAR, why VARCHAR NOT NULL);

-- The segment of the log up to which all is in these tables; written with what it brought.
CREATE TABLE IF NOT EXISTS log_position (segment BIGINT NOT NULL);
INSERT INTO log_position SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM log_position);

CREATE OR REPLACE VIEW touchpoints AS
  SELECT e.* EXCLUDE (moment, half, why),
    CASE WHEN v.id IS NULL THEN e.moment ELSE v.moment END AS moment,
    CASE WHEN v.id IS NULL THEN e.half ELSE v.half END AS half,
    CASE WHEN v.id IS NULL THEN e.why ELSE v.why END AS why
  FROM events e LEFT JOIN verdicts v ON v.id = e.id;

-- Files of older collectors have no hashes; those of another version of DuckDB may have others than this one makes.
UPDATE events SET browser = hash(shop, visitor) WHERE visitor IS NOT NULL AND browser IS DISTINCT FROM hash(shop, visitor);
UPDATE events SET order_hash = hash(shop, order_ref)
WHERE order_ref IS NOT NULL AND order_hash IS DISTINCT FROM hash(shop, order_ref);
-- So what was derived of them is derived again before the map is answered, and where an older collector has derived less.
INSERT INTO dirty (shop, visitor)
SELECT DISTINCT shop, visitor FROM events
WHERE visitor IS NOT NULL AND EXISTS (
  SELECT 1 FROM moment_records WHERE only_lapsed IS NULL OR person IS DISTINCT FROM hash(shop, visitor));
