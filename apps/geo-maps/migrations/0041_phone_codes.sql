-- breaking: no

-- Messages to citizens on their way to the operator; when they are handed over, what they said is gone.
CREATE TABLE geo_maps.sms_message (
  id uuid PRIMARY KEY,
  -- Kebab-case, such as `supply-report-code`.
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
CREATE INDEX sms_message_open ON geo_maps.sms_message (next_try_at)
  WHERE handed_over_at IS NULL AND given_up IS NULL;

-- How many codes were sent to a phone, and told wrong, since one was told right. Times are real.
CREATE TABLE geo_maps.phone_attempt (
  phone_digest bytea PRIMARY KEY,
  attempts integer NOT NULL,
  last_at timestamptz NOT NULL,
  locked_until timestamptz
);

GRANT SELECT, INSERT, UPDATE, DELETE ON geo_maps.sms_message, geo_maps.phone_attempt TO :serve;
