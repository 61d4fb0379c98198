-- breaking: no

CREATE SCHEMA health_declaration;
GRANT USAGE ON SCHEMA health_declaration TO :serve;

-- A public place with a poster to scan. Places are never deleted: declarations of other services' history name them.
CREATE TABLE health_declaration.place (
  -- Typed by hand and printed; the last character is a check character (docs/adr/0017-place-qr-payload.md).
  code text PRIMARY KEY CHECK (code ~ '^[0-9A-Z]{8}$'),
  version integer NOT NULL CHECK (version >= 1),
  name text NOT NULL,
  kind text NOT NULL,
  commune_code text NOT NULL CHECK (commune_code ~ '^[0-9]{5}$'),
  address text NOT NULL,
  -- WGS 84, degrees.
  latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  -- The contact phone, sealed; null where none was given.
  sealed_contact bytea,
  -- Business time.
  registered_at timestamptz NOT NULL,
  closed_at timestamptz,
  -- Idempotency lies on the aggregate (docs/adr/0016-idempotency-on-the-aggregate.md).
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

CREATE INDEX place_by_commune ON health_declaration.place (commune_code, code);

GRANT SELECT, INSERT, UPDATE ON health_declaration.place TO :serve;
