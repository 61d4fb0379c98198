-- breaking: no
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO :serve;

-- Applications that may ask for tokens. A client is never deleted, only disabled: the audit speaks of it.
CREATE TABLE identity.client (
  client_id           text PRIMARY KEY CHECK (client_id ~ '^[A-Za-z0-9._-]{3,64}$'),
  name                text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  -- SHA-256 of a random secret of 256 bits; see ADR 20 for why no slow hash is needed.
  secret_hash         bytea NOT NULL CHECK (length(secret_hash) = 32),
  scopes              text[] NOT NULL,
  areas               text[] NOT NULL,
  facility            text,
  quota_per_second    integer CHECK (quota_per_second > 0),
  quota_burst         integer CHECK (quota_burst > 0),
  version             integer NOT NULL DEFAULT 1,
  created_at          timestamptz NOT NULL,
  disabled_at         timestamptz,
  -- On the real clock, which tokens live by: until then a token made before the disabling could still be good.
  tokens_refused_until timestamptz,
  -- Idempotency lies on the aggregate (docs/adr/0016-idempotency-on-the-aggregate.md); null for a client of the file.
  key_digest          bytea UNIQUE,
  body_digest         bytea,
  CHECK ((quota_per_second IS NULL) = (quota_burst IS NULL)),
  CHECK ((disabled_at IS NULL) = (tokens_refused_until IS NULL)),
  CHECK ((key_digest IS NULL) = (body_digest IS NULL))
);
CREATE INDEX client_refused ON identity.client (tokens_refused_until) WHERE tokens_refused_until IS NOT NULL;

GRANT SELECT, INSERT ON identity.client TO :serve;
GRANT UPDATE (name, secret_hash, scopes, areas, facility, quota_per_second, quota_burst, version, disabled_at,
  tokens_refused_until) ON identity.client TO :serve;
