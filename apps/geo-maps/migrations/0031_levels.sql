-- breaking: no

-- What authorities have announced about the levels and colours of areas. A decision is never changed, only taken back.
CREATE TABLE geo_maps.level_decision (
  id                 uuid PRIMARY KEY,
  -- A unit or a hamlet.
  area_code          text NOT NULL CHECK (area_code ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5}(-[a-z0-9-]{1,40})?)$'),
  scheme             text NOT NULL CHECK (scheme IN ('resolution-128', 'decision-2686')),
  -- 1 to 4; colours stand in the same order. Null: the area follows again what stands above it.
  level              smallint CHECK (level BETWEEN 1 AND 4),
  -- [{"areaCode": "31321-03", "level": 4, "reason": "…"}, …]
  exceptions         jsonb NOT NULL,
  reason             text,
  document_number    text NOT NULL,
  document_issued_on date,
  document_issued_by text,
  -- What was in force when it was announced; null where nothing was.
  level_before       smallint CHECK (level_before BETWEEN 1 AND 4),
  -- Business time; no two decisions have one instant.
  announced_at       timestamptz NOT NULL UNIQUE,
  -- When it takes effect if nothing else is announced.
  effective_from     timestamptz NOT NULL,
  announced_by       text NOT NULL,
  withdrawn_at       timestamptz CHECK (withdrawn_at > announced_at),
  withdrawal_reason  text,
  withdrawn_by       text,
  key_digest         bytea NOT NULL UNIQUE,
  body_digest        bytea NOT NULL,
  withdrawal_key_digest  bytea UNIQUE,
  withdrawal_body_digest bytea,
  CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawal_key_digest IS NULL))
);

-- The public feed. Positions are drawn under the lock of the register, so that their order is the order of commits.
CREATE TABLE geo_maps.level_change (
  position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  decision_id uuid NOT NULL REFERENCES geo_maps.level_decision (id),
  area_code   text NOT NULL,
  change      text NOT NULL CHECK (change IN ('announced', 'withdrawn')),
  changed_at  timestamptz NOT NULL,
  UNIQUE (decision_id, change)
);
CREATE INDEX level_change_of_area ON geo_maps.level_change (area_code);

GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawal_reason, withdrawn_by, withdrawal_key_digest,
  withdrawal_body_digest) ON geo_maps.level_decision TO :serve;
GRANT SELECT, INSERT ON geo_maps.level_change TO :serve;

-- Rules that an official has compared with a document: from then on they are not shown as unverified.
CREATE TABLE geo_maps.rule_verification (
  id              uuid PRIMARY KEY,
  rule            text NOT NULL,
  document_number text NOT NULL,
  seen_on         date NOT NULL,
  verified_at     timestamptz NOT NULL,
  verified_by     text NOT NULL,
  key_digest      bytea NOT NULL UNIQUE,
  body_digest     bytea NOT NULL
);

GRANT SELECT, INSERT ON geo_maps.rule_verification TO :serve;
