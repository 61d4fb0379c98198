-- breaking: no

-- Messages to citizens on their way out. Phone and text lie in `sealed`, and are gone once the message was handed over.
CREATE TABLE vaccination.sms_message (
  id uuid PRIMARY KEY,
  -- Kebab-case, such as `registration-code`.
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
CREATE INDEX sms_message_open ON vaccination.sms_message (next_try_at)
  WHERE handed_over_at IS NULL AND given_up IS NULL;

-- Registrations that citizens have begun. Nobody is on record before the code was told; what was typed lies in `sealed`
-- until then, and goes with the row a day after its end. All times but `confirmed_at` are real time.
CREATE TABLE vaccination.registration (
  id uuid PRIMARY KEY,
  expires_at timestamptz NOT NULL,
  -- Blind index of the phone to which the code went.
  phone_digest bytea NOT NULL,
  sealed bytea,
  -- Keyed digest of the one-time code.
  code_digest bytea NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  confirmed_at timestamptz,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  CHECK ((sealed IS NULL) = (confirmed_at IS NOT NULL))
);
CREATE INDEX registration_by_end ON vaccination.registration (expires_at);

-- How many codes were sent to a phone, and told wrong, since one was told right.
CREATE TABLE vaccination.registration_attempt (
  phone_digest bytea PRIMARY KEY,
  attempts integer NOT NULL,
  last_at timestamptz NOT NULL,
  locked_until timestamptz
);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.sms_message, vaccination.registration,
  vaccination.registration_attempt TO :serve;
