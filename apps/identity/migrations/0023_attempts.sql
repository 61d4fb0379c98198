-- breaking: no

-- Attempts to guess that were spent and are not yet allowed again, for all processes together. Unlogged: a database
-- that fell forgets them, which harms little, and a wrong password costs no write of the log.
CREATE UNLOGGED TABLE identity.attempt (
  -- Keyed digest of what is counted: account and browser, account and network, account, or network.
  key_digest   bytea PRIMARY KEY,
  -- As of `at`; one is allowed again every `seconds_each`.
  spent        double precision NOT NULL CHECK (spent >= 0),
  seconds_each double precision NOT NULL CHECK (seconds_each > 0),
  -- Real time, which never goes back.
  at           timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON identity.attempt TO :serve;
