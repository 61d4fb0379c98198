-- breaking: no
CREATE TABLE embedded_log.cluster (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row)
);
INSERT INTO embedded_log.cluster DEFAULT VALUES;

CREATE TABLE embedded_log.topics (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL UNIQUE,
  partitions integer NOT NULL CHECK (partitions > 0),
  retention_ms bigint CHECK (retention_ms >= 0)
);
COMMENT ON COLUMN embedded_log.topics.retention_ms IS 'Milliseconds a message is kept; null is forever.';

CREATE TABLE embedded_log.partitions (
  topic_id uuid NOT NULL REFERENCES embedded_log.topics ON DELETE CASCADE,
  partition integer NOT NULL,
  first_offset bigint NOT NULL DEFAULT 0,
  next_offset bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (topic_id, partition)
) WITH (fillfactor = 40);

-- No foreign key: the partition's row is locked by every append and by drop_topic, which is cheaper and enough.
CREATE TABLE embedded_log.messages (
  topic_id uuid NOT NULL,
  partition integer NOT NULL,
  log_offset bigint NOT NULL,
  key bytea,
  value bytea,
  appended_at timestamptz NOT NULL,
  PRIMARY KEY (topic_id, partition, log_offset)
);

CREATE TABLE embedded_log.groups (name text PRIMARY KEY);

CREATE TABLE embedded_log.members (
  id uuid PRIMARY KEY,
  group_name text NOT NULL REFERENCES embedded_log.groups,
  topics text[] NOT NULL,
  lease_until timestamptz NOT NULL
);
CREATE INDEX members_of_group ON embedded_log.members (group_name);

-- Who reads a partition for a group. The token is new with each claim, so that a late reader is told from a present one.
CREATE TABLE embedded_log.claims (
  group_name text NOT NULL,
  topic_id uuid NOT NULL,
  partition integer NOT NULL,
  member_id uuid NOT NULL REFERENCES embedded_log.members ON DELETE CASCADE,
  token bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (group_name, topic_id, partition),
  FOREIGN KEY (topic_id, partition) REFERENCES embedded_log.partitions ON DELETE CASCADE
);
CREATE INDEX claims_of_member ON embedded_log.claims (member_id);

CREATE TABLE embedded_log.positions (
  group_name text NOT NULL,
  topic_id uuid NOT NULL,
  partition integer NOT NULL,
  next_offset bigint NOT NULL,
  PRIMARY KEY (group_name, topic_id, partition),
  FOREIGN KEY (topic_id, partition) REFERENCES embedded_log.partitions ON DELETE CASCADE
);

-- Gives offsets under the lock of the partitions' rows, which is held until the commit: whoever sees offset n + 1
-- sees n. Locks are taken in the order of partitions, so that two producers cannot wait for each other.
CREATE FUNCTION embedded_log.append(_topic uuid, _partitions integer[], _keys bytea[], _values bytea[])
RETURNS TABLE (at_partition integer, base_offset bigint, stored integer) LANGUAGE plpgsql AS $$
DECLARE
  locked integer;
BEGIN
  PERFORM 1 FROM embedded_log.partitions AS p
    WHERE p.topic_id = _topic AND p.partition = ANY (_partitions) ORDER BY p.partition FOR UPDATE;
  GET DIAGNOSTICS locked = ROW_COUNT;
  IF locked <> (SELECT count(DISTINCT given) FROM unnest(_partitions) AS given) THEN
    RAISE EXCEPTION 'the topic is gone' USING ERRCODE = 'no_data_found';
  END IF;
  RETURN QUERY
    WITH incoming AS (
      SELECT m.partition, m.key, m.value, row_number() OVER (PARTITION BY m.partition ORDER BY m.place) - 1 AS rank
      FROM unnest(_partitions, _keys, _values) WITH ORDINALITY AS m (partition, key, value, place)
    ), counted AS (
      SELECT i.partition, count(*)::integer AS messages FROM incoming AS i GROUP BY i.partition
    ), moved AS (
      UPDATE embedded_log.partitions AS p SET next_offset = p.next_offset + c.messages
      FROM counted AS c WHERE p.topic_id = _topic AND p.partition = c.partition
      RETURNING p.partition, p.next_offset - c.messages AS base, c.messages
    ), appended AS (
      INSERT INTO embedded_log.messages (topic_id, partition, log_offset, key, value, appended_at)
      SELECT _topic, i.partition, m.base + i.rank, i.key, i.value, clock_timestamp()
      FROM incoming AS i JOIN moved AS m ON m.partition = i.partition
    )
    SELECT m.partition, m.base, m.messages FROM moved AS m ORDER BY m.partition;
END $$;

-- False when the claim has gone to another member meanwhile. Not flushed: a position that a crash takes back only
-- makes messages come again, which readers must bear anyway.
CREATE FUNCTION embedded_log.store_position(_group text, _topic uuid, _partition integer, _token bigint, _next bigint)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  PERFORM 1 FROM embedded_log.claims AS c
    WHERE c.group_name = _group AND c.topic_id = _topic AND c.partition = _partition AND c.token = _token FOR SHARE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO embedded_log.positions AS p (group_name, topic_id, partition, next_offset)
    VALUES (_group, _topic, _partition, _next)
    ON CONFLICT (group_name, topic_id, partition) DO UPDATE SET next_offset = excluded.next_offset;
  RETURN true;
END $$;

-- Removes at most _limit messages from the start of a partition, none behind one that is young enough.
CREATE FUNCTION embedded_log.drop_expired(_topic uuid, _partition integer, _older_than timestamptz, _limit integer)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  kept_from bigint;
  dropped integer;
BEGIN
  SELECT least(coalesce(young.log_offset, p.next_offset), p.first_offset + _limit) INTO kept_from
    FROM embedded_log.partitions AS p LEFT JOIN LATERAL (
      SELECT m.log_offset FROM embedded_log.messages AS m
      WHERE m.topic_id = _topic AND m.partition = _partition AND m.log_offset >= p.first_offset
        AND m.appended_at >= _older_than
      ORDER BY m.log_offset LIMIT 1
    ) AS young ON true
    WHERE p.topic_id = _topic AND p.partition = _partition;
  UPDATE embedded_log.partitions AS p SET first_offset = kept_from
    WHERE p.topic_id = _topic AND p.partition = _partition AND p.first_offset < kept_from;
  DELETE FROM embedded_log.messages AS m
    WHERE m.topic_id = _topic AND m.partition = _partition AND m.log_offset < kept_from;
  GET DIAGNOSTICS dropped = ROW_COUNT;
  RETURN dropped;
END $$;

CREATE FUNCTION embedded_log.drop_topic(_name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  gone uuid;
BEGIN
  SELECT t.id INTO gone FROM embedded_log.topics AS t WHERE t.name = _name FOR UPDATE;
  DELETE FROM embedded_log.partitions AS p WHERE p.topic_id = gone;
  DELETE FROM embedded_log.messages AS m WHERE m.topic_id = gone;
  DELETE FROM embedded_log.topics AS t WHERE t.id = gone;
END $$;
