-- breaking: no

-- A printed card for a person without a telephone. The person lies in `sealed` alone, under the data key of the cards
-- of that day, so that it goes with the card and not with the declaration from which it may have been made.
CREATE TABLE health_declaration.personal_card (
  -- Printed and typed by hand; the last character is a check character.
  code text PRIMARY KEY CHECK (code ~ '^[0-9A-Z]{12}$'),
  version integer NOT NULL CHECK (version >= 1),
  -- The holder's commune of residence, whose officers issue and revoke.
  commune_code text NOT NULL CHECK (commune_code ~ '^[0-9]{5}$'),
  sealed bytea NOT NULL,
  issued_by text NOT NULL,
  -- Business time.
  issued_at timestamptz NOT NULL,
  -- Real time: a key is kept for ten real minutes even where the business clock runs fast.
  stored_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  -- Days in Asia/Ho_Chi_Minh: of issue, and the first on which the card is no longer taken.
  day date NOT NULL,
  valid_until date NOT NULL CHECK (valid_until > day),
  revoked_at timestamptz,
  revocation_reason text,
  CHECK ((revoked_at IS NULL) = (revocation_reason IS NULL)),
  -- Idempotency lies on the aggregate (docs/adr/0016-idempotency-on-the-aggregate.md).
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

CREATE INDEX personal_card_by_commune ON health_declaration.personal_card (commune_code, issued_at DESC, code DESC);
-- For deletion, which goes from the oldest on, and for the list of revoked cards that devices carry.
CREATE INDEX personal_card_by_day ON health_declaration.personal_card (day);
CREATE INDEX personal_card_revoked ON health_declaration.personal_card (code) WHERE revoked_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON health_declaration.personal_card TO :serve;
