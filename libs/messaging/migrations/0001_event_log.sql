-- breaking: no
CREATE SCHEMA messaging;
GRANT USAGE ON SCHEMA messaging TO :serve;

-- A restored database begins a new epoch: its positions would otherwise be taken for those already on the bus.
CREATE TABLE messaging.producer (
  epoch      integer PRIMARY KEY CHECK (epoch > 0),
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  reason     text NOT NULL
);
INSERT INTO messaging.producer (epoch, reason) VALUES (1, 'first start');

-- Every event that this service has published. Append-only for the serving role.
-- `data` is json, not jsonb: the relay copies its text into the envelope as it was written.
CREATE TABLE messaging.event (
  position          bigint GENERATED ALWAYS AS IDENTITY,
  epoch             integer NOT NULL,
  id                uuid NOT NULL,
  type              text NOT NULL,
  topic             text NOT NULL,
  aggregate_id      text NOT NULL,
  aggregate_version integer NOT NULL CHECK (aggregate_version > 0),
  recorded_at       timestamptz NOT NULL,
  traceparent       text,
  data              json NOT NULL,
  PRIMARY KEY (position, recorded_at)
) PARTITION BY RANGE (recorded_at);
CREATE TABLE messaging.event_default PARTITION OF messaging.event DEFAULT;

-- What is not sent yet. Rows live for a fraction of a second, so dead ones must be swept often.
CREATE TABLE messaging.outbox (
  position    bigint PRIMARY KEY,
  recorded_at timestamptz NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- The topics that this service writes, as they were when their history was last known to be complete in them.
-- Below next[partition + 1] everything of this service is known to come from this very database.
CREATE TABLE messaging.own_topic (
  topic      text PRIMARY KEY,
  cluster_id text NOT NULL,
  topic_id   text NOT NULL,
  next       bigint[] NOT NULL
);

GRANT SELECT ON messaging.producer TO :serve;
GRANT SELECT, INSERT ON messaging.event TO :serve;
GRANT SELECT, INSERT, DELETE ON messaging.outbox TO :serve;
GRANT SELECT, INSERT, UPDATE ON messaging.own_topic TO :serve;

-- Makes the monthly partitions (UTC) from the month of `first` to that of `last`. Rows that a partition's absence had
-- sent to the default one are moved. A new partition is attached, not created in place, so that writers go on. Only for
-- the month that is being written (that of `first` and the next two days) writers wait: one that had chosen the default
-- partition before the new one came would be refused.
CREATE FUNCTION messaging.ensure_months(first date, last date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  month date := date_trunc('month', first);
  made integer := 0;
  name text;
  bounds text;
BEGIN
  IF last > first + 400 THEN RAISE EXCEPTION 'more than 400 days of partitions at once'; END IF;
  PERFORM pg_advisory_xact_lock(4715003);
  WHILE month <= last LOOP
    name := 'event_' || to_char(month, 'YYYY_MM');
    IF to_regclass('messaging.' || name) IS NULL THEN
      IF month <= first + 2 THEN LOCK TABLE messaging.outbox IN SHARE ROW EXCLUSIVE MODE; END IF;
      bounds := format('recorded_at >= %L AND recorded_at < %L',
                       month::text || ' 00:00Z', (month + interval '1 month')::date::text || ' 00:00Z');
      EXECUTE format('CREATE TABLE messaging.%I (LIKE messaging.event INCLUDING CONSTRAINTS)', name);
      EXECUTE format('ALTER TABLE messaging.%I ADD CHECK (%s)', name, bounds);
      EXECUTE format('WITH moved AS (DELETE FROM messaging.event_default WHERE %s RETURNING *)
                      INSERT INTO messaging.%I SELECT * FROM moved', bounds, name);
      EXECUTE format('ALTER TABLE messaging.event ATTACH PARTITION messaging.%I FOR VALUES FROM (%L) TO (%L)',
                     name, month::text || ' 00:00Z', (month + interval '1 month')::date::text || ' 00:00Z');
      made := made + 1;
    END IF;
    month := month + interval '1 month';
  END LOOP;
  RETURN made;
END $$;

-- Begins a new epoch. The lock waits for every writer that has read the old epoch and holds off those to come, so that
-- afterwards no unsent event carries it. `already_sent` are pointers whose very event stands on the bus.
CREATE FUNCTION messaging.begin_epoch(why text, already_sent bigint[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  begun integer;
BEGIN
  LOCK TABLE messaging.outbox IN SHARE ROW EXCLUSIVE MODE;
  INSERT INTO messaging.producer (epoch, reason)
    SELECT max(epoch) + 1, why FROM messaging.producer RETURNING epoch INTO begun;
  DELETE FROM messaging.outbox WHERE position = ANY (already_sent);
  UPDATE messaging.event AS event SET epoch = begun FROM messaging.outbox AS unsent
    WHERE event.position = unsent.position AND event.recorded_at = unsent.recorded_at;
  RETURN begun;
END $$;

REVOKE ALL ON FUNCTION messaging.ensure_months(date, date) FROM PUBLIC;
REVOKE ALL ON FUNCTION messaging.begin_epoch(text, bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION messaging.ensure_months(date, date) TO :serve;
GRANT EXECUTE ON FUNCTION messaging.begin_epoch(text, bigint[]) TO :serve;
