-- breaking: no

-- Messages to citizens on their way out. Phone and text lie in `sealed`, and are gone once the message was handed over.
CREATE TABLE testing.sms_message (
  id uuid PRIMARY KEY,
  -- Kebab-case, such as `look-up-code`.
  kind text NOT NULL,
  queued_at timestamptz NOT NULL,
  sealed bytea,
  -- Real time: when it is tried next.
  next_try_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  handed_over_at timestamptz,
  -- Why it was given up.
  given_up text,
  CHECK (sealed IS NOT NULL OR handed_over_at IS NOT NULL OR given_up IS NOT NULL)
);
CREATE INDEX sms_message_open ON testing.sms_message (next_try_at) WHERE handed_over_at IS NULL AND given_up IS NULL;

-- One question for a result by slip, birth and phone, whether or not there is such a slip. What was typed lies in
-- `sealed` until the question was looked at. All times but `asked_at` are real time.
CREATE TABLE testing.result_lookup (
  id uuid PRIMARY KEY,
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  slip_digest bytea NOT NULL,
  sealed bytea,
  -- Null until it was looked at, and where nothing fits.
  order_id uuid REFERENCES testing.test_order ON DELETE CASCADE,
  looked_at timestamptz,
  -- Keyed digest of the one-time code; of a random one where nothing fits, so that both are alike.
  code_digest bytea,
  failures integer NOT NULL DEFAULT 0,
  opened_at timestamptz,
  -- Keyed digest of what lets the browser fetch the certificate after the code was told.
  token_digest bytea,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX result_lookup_open ON testing.result_lookup (asked_at) WHERE looked_at IS NULL;
CREATE INDEX result_lookup_by_end ON testing.result_lookup (expires_at);

-- How often a slip was asked for in vain, real or not.
CREATE TABLE testing.slip_failure (
  slip_digest bytea PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  locked_until timestamptz
);

-- Certificates that were given out: what a signature is held against.
CREATE TABLE testing.result_certificate (
  number text PRIMARY KEY,
  specimen_id uuid NOT NULL REFERENCES testing.specimen,
  version integer NOT NULL,
  kid text NOT NULL,
  issued_at timestamptz NOT NULL,
  -- Who asked for it: `citizen`, or an actor's id.
  issued_to text NOT NULL,
  UNIQUE (specimen_id, version)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.sms_message, testing.result_lookup, testing.slip_failure,
  testing.result_certificate TO :serve;
