-- breaking: no

-- Papers that came after the colour had been shown: the outcome by them, and the one that it took the place of.
-- The passage itself has the last one.
CREATE TABLE health_declaration.passage_outcome (
  passage_id uuid NOT NULL REFERENCES health_declaration.passage ON DELETE CASCADE,
  -- Of the passage, with this outcome.
  version integer NOT NULL CHECK (version >= 2),
  colour text NOT NULL CHECK (colour IN ('green', 'yellow', 'red')),
  reasons text[] NOT NULL,
  warnings text[] NOT NULL,
  superseded_colour text NOT NULL CHECK (superseded_colour IN ('green', 'yellow', 'red')),
  superseded_reasons text[] NOT NULL,
  superseded_warnings text[] NOT NULL,
  officer text NOT NULL,
  reassessed_at timestamptz NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  PRIMARY KEY (passage_id, version)
);

GRANT SELECT, INSERT ON health_declaration.passage_outcome TO :serve;
