-- breaking: no
-- What every reader of the bus in this service has: views with two sides, their offsets, inbox, quarantine, freshness.

CREATE TABLE messaging.view (
  name             text PRIMARY KEY,
  live_side        text NOT NULL DEFAULT 'a' CHECK (live_side IN ('a', 'b')),
  -- Raised to leave a consumer group behind whose stored positions are ahead of ours.
  group_generation integer NOT NULL DEFAULT 0
);

-- `revision` grows with every change: what a process has cached of the partition's inbox is good only for its own.
CREATE TABLE messaging.view_offset (
  view        text NOT NULL,
  side        text NOT NULL CHECK (side IN ('a', 'b')),
  topic       text NOT NULL,
  partition   integer NOT NULL,
  next_offset bigint NOT NULL DEFAULT 0,
  cluster_id  text NOT NULL,
  topic_id    text NOT NULL,
  revision    bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (view, side, topic, partition)
) WITH (fillfactor = 50);

CREATE TABLE messaging.inbox (
  view      text NOT NULL,
  side      text NOT NULL,
  topic     text NOT NULL,
  partition integer NOT NULL,
  source    text NOT NULL,
  epoch     bigint NOT NULL,
  highest   bigint NOT NULL,
  -- One bit a position of the window below and including `highest`; position p has bit p mod window.
  seen      bytea NOT NULL,
  PRIMARY KEY (view, side, topic, partition, source, epoch)
) WITH (fillfactor = 50);

CREATE TABLE messaging.view_stop (
  view       text PRIMARY KEY,
  reason     text NOT NULL,
  detail     text NOT NULL,
  stopped_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Messages that could not be folded. `sealed` holds the bytes and the error; nothing of them lies here in plain.
-- `event_id`, `source`, `epoch`, `position` are null where the envelope could not be read.
CREATE TABLE messaging.quarantine (
  id             uuid PRIMARY KEY,
  view           text NOT NULL,
  topic          text NOT NULL,
  partition      integer NOT NULL,
  message_offset bigint NOT NULL,
  cluster_id     text NOT NULL,
  topic_id       text NOT NULL,
  reason         text NOT NULL,
  type           text,
  event_id       uuid,
  source         text,
  epoch          bigint,
  position       bigint,
  fingerprint    bytea NOT NULL,
  sealed         bytea NOT NULL,
  recorded_at    timestamptz NOT NULL,
  day            date NOT NULL,
  status         text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'replayed', 'discarded')),
  UNIQUE (view, topic, partition, message_offset, cluster_id, topic_id)
);
CREATE INDEX quarantine_fingerprint ON messaging.quarantine (view, fingerprint);

-- Per side: which quarantined events were met, and which an operator's decision has settled.
CREATE TABLE messaging.poison_met (
  view text NOT NULL, side text NOT NULL, topic text NOT NULL, partition integer NOT NULL, event_id uuid NOT NULL,
  PRIMARY KEY (view, side, topic, partition, event_id)
);
CREATE TABLE messaging.settled (
  view text NOT NULL, side text NOT NULL, topic text NOT NULL, partition integer NOT NULL, event_id uuid NOT NULL,
  PRIMARY KEY (view, side, topic, partition, event_id)
);

CREATE TABLE messaging.watermark (
  source          text NOT NULL,
  topic           text NOT NULL,
  cluster_id      text NOT NULL,
  topic_id        text NOT NULL,
  recorded_before timestamptz NOT NULL,
  published_at    timestamptz NOT NULL,
  -- next[partition + 1]: the offset below which the partition holds all that was recorded before.
  next            bigint[] NOT NULL,
  PRIMARY KEY (source, topic, recorded_before)
);

CREATE TABLE messaging.reached (
  view            text NOT NULL,
  source          text NOT NULL,
  topic           text NOT NULL,
  recorded_before timestamptz NOT NULL,
  published_at    timestamptz NOT NULL,
  PRIMARY KEY (view, source, topic)
);

GRANT SELECT, INSERT, UPDATE ON messaging.view, messaging.view_offset, messaging.inbox, messaging.quarantine,
  messaging.reached, messaging.watermark TO :serve;
GRANT SELECT, INSERT ON messaging.view_stop, messaging.poison_met, messaging.settled TO :serve;
GRANT DELETE ON messaging.view_offset, messaging.inbox, messaging.view_stop, messaging.poison_met, messaging.settled,
  messaging.watermark TO :serve;
