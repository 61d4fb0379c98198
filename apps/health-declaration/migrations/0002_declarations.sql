-- breaking: no

-- One health declaration. What identifies a person or tells of a person's health lies in `sealed` alone; the plain
-- columns are those that officers filter by and statisticians count.
CREATE TABLE health_declaration.declaration (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  form text NOT NULL,
  on_behalf boolean NOT NULL,
  -- The client that declared for somebody; null where the declarant did it without an account.
  submitted_by text,
  -- Business time of the act, its day in Asia/Ho_Chi_Minh (the period of the data key), and of its arrival.
  declared_at timestamptz NOT NULL,
  day date NOT NULL,
  received_at timestamptz NOT NULL,
  -- Real time: a key is kept for ten real minutes even where the business clock runs fast.
  stored_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  residence_kind text NOT NULL CHECK (residence_kind IN ('commune', 'outside')),
  residence_commune text,
  residence_province text,
  place_code text,
  place_kind text,
  place_commune text,
  sex text NOT NULL,
  age_band text NOT NULL,
  age_estimated boolean NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('clear', 'attention')),
  reasons text[] NOT NULL,
  warnings text[] NOT NULL,
  -- The last review's decision; null until an officer has looked.
  decision text,
  sealed bytea NOT NULL,
  -- Keyed digest of the declarant's own code; the code itself lies in `sealed`.
  code_digest bytea NOT NULL,
  -- Blind indexes: keyed digests by which a person's declarations are found without opening any. They are written
  -- from the first day, because later they could only be made by opening every row; the first question that is asked
  -- by them brings its own index.
  phone_index bytea NOT NULL,
  document_index bytea,
  name_index bytea NOT NULL,
  key_digest bytea NOT NULL,
  body_digest bytea NOT NULL,
  CHECK ((residence_kind = 'commune') = (residence_commune IS NOT NULL)),
  CHECK ((residence_kind = 'outside') = (residence_province IS NOT NULL)),
  CHECK ((place_code IS NULL) = (place_commune IS NULL) AND (place_code IS NULL) = (place_kind IS NULL))
);

CREATE UNIQUE INDEX declaration_by_key ON health_declaration.declaration (key_digest);
CREATE INDEX declaration_by_residence ON health_declaration.declaration (residence_commune, declared_at DESC, id DESC);
CREATE INDEX declaration_by_place ON health_declaration.declaration (place_commune, declared_at DESC, id DESC)
  WHERE place_commune IS NOT NULL;
-- For lists of wide areas, and for deletion, which goes from the oldest on.
CREATE INDEX declaration_by_time ON health_declaration.declaration (declared_at DESC, id DESC);

-- What a correction replaced, so that an earlier answer can be rebuilt; never what the person had said.
CREATE TABLE health_declaration.declaration_correction (
  declaration_id uuid NOT NULL REFERENCES health_declaration.declaration ON DELETE CASCADE,
  -- The version that the correction made.
  version integer NOT NULL,
  corrected_at timestamptz NOT NULL,
  replaced_outcome text NOT NULL,
  replaced_reasons text[] NOT NULL,
  replaced_warnings text[] NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  PRIMARY KEY (declaration_id, version)
);

CREATE TABLE health_declaration.declaration_review (
  id uuid PRIMARY KEY,
  declaration_id uuid NOT NULL REFERENCES health_declaration.declaration ON DELETE CASCADE,
  -- The version of the declaration that the review made.
  version integer NOT NULL,
  decision text NOT NULL,
  reviewed_by text NOT NULL,
  reviewed_at timestamptz NOT NULL,
  -- The officer's note, which may name people.
  sealed_note bytea,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  UNIQUE (declaration_id, version)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON health_declaration.declaration TO :serve;
GRANT SELECT, INSERT, DELETE ON health_declaration.declaration_correction TO :serve;
GRANT SELECT, INSERT, DELETE ON health_declaration.declaration_review TO :serve;
