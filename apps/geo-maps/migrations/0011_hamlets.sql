-- breaking: no

-- Named points below a commune: hamlets, quarters and areas have no official codes or outlines.
CREATE TABLE geo_maps.hamlet (
  code text PRIMARY KEY,
  commune_code text NOT NULL,
  number integer NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  -- Folded, so that a name is not given twice in a commune by another way of writing.
  name_key text NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  -- As it was registered, for the answer to a request that is repeated.
  registered jsonb NOT NULL,
  registered_at timestamptz NOT NULL,
  registered_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  UNIQUE (commune_code, number),
  CONSTRAINT hamlet_name_taken UNIQUE (commune_code, name_key)
);

GRANT SELECT, INSERT, UPDATE ON geo_maps.hamlet TO :serve;
