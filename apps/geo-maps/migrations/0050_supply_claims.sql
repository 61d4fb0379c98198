-- breaking: no

-- Who says that a point is theirs. What was typed lies in `sealed`; the phone is found by its blind index. A row goes a day
-- after its code was not told, and some days after it led to nothing any more (`supplyClaimDays`).
CREATE TABLE geo_maps.supply_claim (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  -- As it was typed: nobody looks whether there is such a point before the code was told, so it references none.
  point_id uuid NOT NULL,
  -- Of the point when the code was told; null before, and where there was no such point.
  commune_code text CHECK (commune_code ~ '^[0-9]{5}$'),
  point_name text,
  state text NOT NULL CHECK (state IN ('asked', 'waiting-for-officer', 'confirmed', 'refused', 'revoked', 'replaced')),
  -- Why it was confirmed.
  basis text CHECK (basis IN ('contact-phone', 'earlier-claim', 'officer')),
  asked_at timestamptz NOT NULL,
  -- When the code was told.
  told_at timestamptz,
  -- When the state was last changed.
  changed_at timestamptz NOT NULL,
  -- {phone, fullName}
  sealed bytea NOT NULL,
  -- Blind index of the phone to which the code went.
  phone_digest bytea NOT NULL,
  -- Keyed digest of the one-time code. Its end is real time.
  code_digest bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  -- Keyed digest of the owner's token; null once it is good for nothing. Its end is real time.
  token_digest bytea UNIQUE,
  token_expires_at timestamptz,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  CHECK ((told_at IS NULL) = (state = 'asked')),
  CHECK ((basis IS NULL) = (state IN ('asked', 'waiting-for-officer', 'refused')) OR state = 'replaced'),
  CHECK ((token_digest IS NULL) = (state NOT IN ('waiting-for-officer', 'confirmed'))),
  CHECK ((token_expires_at IS NULL) = (state <> 'confirmed'))
);
CREATE INDEX supply_claim_by_phone ON geo_maps.supply_claim (phone_digest);
CREATE INDEX supply_claim_by_end ON geo_maps.supply_claim (expires_at) WHERE state = 'asked';
CREATE INDEX supply_claim_by_change ON geo_maps.supply_claim (changed_at) WHERE state <> 'asked';
CREATE INDEX supply_claim_list ON geo_maps.supply_claim (state, told_at, id) WHERE commune_code IS NOT NULL;

-- What officers decided of claims.
CREATE TABLE geo_maps.supply_claim_act (
  claim_id uuid NOT NULL REFERENCES geo_maps.supply_claim ON DELETE CASCADE,
  -- Of the claim after the act.
  version integer NOT NULL,
  decision text NOT NULL CHECK (decision IN ('grant', 'refuse', 'revoke')),
  state text NOT NULL,
  acted_at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  PRIMARY KEY (claim_id, version)
);

-- What owners said, so that a repeated request is answered again and nobody speaks without end.
CREATE TABLE geo_maps.supply_owner_statement (
  id uuid PRIMARY KEY,
  claim_id uuid NOT NULL REFERENCES geo_maps.supply_claim ON DELETE CASCADE,
  point_id uuid NOT NULL,
  day date NOT NULL,
  at timestamptz NOT NULL,
  point_version integer NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX supply_owner_statement_by_day ON geo_maps.supply_owner_statement (claim_id, day);

GRANT SELECT, INSERT, UPDATE, DELETE ON geo_maps.supply_claim TO :serve;
GRANT SELECT, INSERT ON geo_maps.supply_claim_act, geo_maps.supply_owner_statement TO :serve;
