-- breaking: no

-- The one register of facilities. A row is never deleted: doses, tests and passages name its code.
CREATE TABLE identity.facility (
  code           text PRIMARY KEY CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{2,31}$'),
  version        integer NOT NULL CHECK (version >= 1),
  name           text NOT NULL,
  kinds          text[] NOT NULL CHECK (cardinality(kinds) > 0),
  commune_code   text NOT NULL CHECK (commune_code ~ '^[0-9]{5}$'),
  -- System → the code that it has for the facility.
  national_codes jsonb NOT NULL,
  methods        text[] NOT NULL,
  opening_hours  text,
  -- WGS 84, degrees.
  latitude       double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude      double precision CHECK (longitude BETWEEN -180 AND 180),
  address        text,
  -- The contact phone, sealed, and its blind index, by which a repeated one is seen to be no change.
  sealed_contact bytea,
  contact_index  bytea,
  valid_from     date NOT NULL,
  -- The first day on which it is no longer there.
  valid_to       date CHECK (valid_to > valid_from),
  -- Business time.
  registered_at  timestamptz NOT NULL,
  -- Idempotency lies on the aggregate (docs/adr/0016-idempotency-on-the-aggregate.md); null for rows of a file.
  key_digest     bytea UNIQUE,
  body_digest    bytea,
  CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CHECK ((sealed_contact IS NULL) = (contact_index IS NULL)),
  CHECK ((key_digest IS NULL) = (body_digest IS NULL))
);
CREATE INDEX facility_by_commune ON identity.facility (commune_code, code);

GRANT SELECT, INSERT ON identity.facility TO :serve;
GRANT UPDATE (version, name, kinds, commune_code, national_codes, methods, opening_hours, latitude, longitude, address,
  sealed_contact, contact_index, valid_from, valid_to) ON identity.facility TO :serve;
