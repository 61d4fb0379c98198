-- breaking: no
CREATE SCHEMA imports;
GRANT USAGE ON SCHEMA imports TO :serve;

-- Files of rows that are taken in one by one, on behalf of whoever sent them.
CREATE TABLE imports.import (
  id          uuid PRIMARY KEY,
  -- What the rows are, such as 'facilities'.
  kind        text NOT NULL,
  -- Who sent the file, with the rights that he had then: every row is decided by them.
  actor_kind  text NOT NULL,
  actor_id    text NOT NULL,
  scopes      text[] NOT NULL,
  areas       text[] NOT NULL,
  facility    text,
  columns     text[] NOT NULL,
  rows        integer NOT NULL CHECK (rows > 0),
  created     integer NOT NULL DEFAULT 0,
  changed     integer NOT NULL DEFAULT 0,
  unchanged   integer NOT NULL DEFAULT 0,
  refused     integer NOT NULL DEFAULT 0,
  -- Business time.
  started_at  timestamptz NOT NULL,
  finished_at timestamptz,
  -- One import a file and sender, so that sending the file again changes nothing.
  file_digest bytea NOT NULL UNIQUE,
  key_digest  bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX import_unfinished ON imports.import (kind, started_at) WHERE finished_at IS NULL;
CREATE INDEX import_finished ON imports.import (finished_at) WHERE finished_at IS NOT NULL;

-- Rows that are still to be decided (refusals is null) or were refused. A row that was taken in is deleted at once.
CREATE TABLE imports.row (
  import_id uuid NOT NULL REFERENCES imports.import ON DELETE CASCADE,
  -- Line of the sheet, from 1; the header has one too.
  number    integer NOT NULL CHECK (number > 0),
  -- Column → text, sealed: rows can be about people.
  sealed    bytea NOT NULL,
  -- [{"path", "code"}]
  refusals  jsonb,
  PRIMARY KEY (import_id, number)
);

GRANT SELECT, INSERT, DELETE ON imports.import, imports.row TO :serve;
GRANT UPDATE (created, changed, unchanged, refused, finished_at) ON imports.import TO :serve;
GRANT UPDATE (refusals) ON imports.row TO :serve;
