-- breaking: no

-- The officer's list is not stored but asked (docs/adr/0027-officers-list.md): `attention_source` says what needs an
-- officer, as the declarations stand at this moment, and `attention_entry` adds what officers have done about it.

CREATE INDEX declaration_attention_by_residence ON health_declaration.declaration (residence_commune)
  WHERE outcome = 'attention';
CREATE INDEX declaration_attention_by_place ON health_declaration.declaration (place_commune)
  WHERE outcome = 'attention' AND place_commune IS NOT NULL;
CREATE INDEX declaration_attention_by_destination ON health_declaration.declaration (destination_commune)
  WHERE outcome = 'attention' AND destination_commune IS NOT NULL;

-- One row for each thing that needs an officer. `opening` counts up whenever it begins to need one anew: by a correction
-- that turned a clear declaration, or one that had been decided, into one that needs attention. A decision stands until
-- such a correction; a review that says `unreachable` decides nothing.
CREATE VIEW health_declaration.attention_source AS
SELECT 'declaration'::text AS source, d.id, d.version, d.form, d.residence_commune, d.place_commune,
  d.destination_commune, d.age_band, d.reasons, d.sealed,
  coalesce(opened.version, 1) AS opening,
  coalesce(opened.corrected_at, d.received_at) AS since,
  decided.decision, decided.reviewed_by AS decided_by, decided.reviewed_at AS decided_at
FROM health_declaration.declaration d
LEFT JOIN LATERAL (
  SELECT c.version, c.corrected_at
  FROM (
    SELECT version, corrected_at, replaced_outcome, lag(version, 1, 0) OVER (ORDER BY version) AS before
    FROM health_declaration.declaration_correction WHERE declaration_id = d.id
  ) c
  WHERE c.replaced_outcome = 'clear' OR EXISTS (
    SELECT FROM health_declaration.declaration_review r
    WHERE r.declaration_id = d.id AND r.decision <> 'unreachable' AND r.version > c.before AND r.version < c.version)
  ORDER BY c.version DESC LIMIT 1
) opened ON true
LEFT JOIN LATERAL (
  SELECT r.decision, r.reviewed_by, r.reviewed_at
  FROM health_declaration.declaration_review r
  WHERE r.declaration_id = d.id AND r.decision <> 'unreachable' AND r.version > (
    SELECT coalesce(max(c.version), 0) FROM health_declaration.declaration_correction c WHERE c.declaration_id = d.id)
  ORDER BY r.version DESC LIMIT 1
) decided ON true
WHERE d.outcome = 'attention';

-- What officers are doing about one source; no row until somebody, or the escalation, has acted on it.
CREATE TABLE health_declaration.attention_work (
  entry_id uuid PRIMARY KEY,
  source text NOT NULL CHECK (source IN ('declaration', 'arrival')),
  declaration_id uuid REFERENCES health_declaration.declaration ON DELETE CASCADE,
  version integer NOT NULL CHECK (version >= 0),
  -- Of the source, when the rest of the row was written; the rest is of no account in another opening.
  opening integer NOT NULL,
  level text NOT NULL CHECK (level IN ('commune', 'district', 'province')),
  -- Business time.
  level_since timestamptz NOT NULL,
  -- The officer's id and name as the sign-in has it; null while nobody has it.
  taken_by text,
  taken_by_name text,
  taken_at timestamptz,
  -- Of the officer who has it: when last, and how often somebody was called.
  acted_at timestamptz,
  calls integer NOT NULL DEFAULT 0 CHECK (calls >= 0),
  -- Set by an officer where the address does not say it; in every opening.
  hamlet text,
  CHECK ((source = 'declaration') = (declaration_id IS NOT NULL)),
  CHECK (declaration_id IS NULL OR declaration_id = entry_id),
  CHECK ((taken_by IS NULL) = (taken_at IS NULL) AND (taken_by IS NULL) = (acted_at IS NULL))
);

CREATE UNIQUE INDEX attention_work_by_declaration ON health_declaration.attention_work (declaration_id);

-- Every step, in order. The note of a decision lies sealed with the review that it made.
CREATE TABLE health_declaration.attention_act (
  id uuid PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES health_declaration.attention_work ON DELETE CASCADE,
  -- Of the work, which the act made, and of the entry as it was answered.
  version integer NOT NULL,
  entry_version integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('taken', 'called', 'decided', 'released', 'escalated', 'hamlet-set')),
  at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  -- Of a call: its outcome; of a decision: the decision; of an escalation: why.
  detail text,
  -- To which an escalation moved it.
  level text,
  -- None for what the platform does by itself.
  key_digest bytea UNIQUE,
  body_digest bytea,
  UNIQUE (entry_id, version)
);

CREATE VIEW health_declaration.attention_entry AS
SELECT s.*, s.version + coalesce(kept.version, 0) AS entry_version, coalesce(kept.version, 0) AS work_version,
  CASE WHEN s.decision IS NOT NULL THEN 'decided' WHEN valid.taken_by IS NULL THEN 'open'
    WHEN valid.calls > 0 THEN 'called' ELSE 'taken' END AS state,
  coalesce(valid.level, CASE
    WHEN coalesce(s.residence_commune, s.place_commune, s.destination_commune) IS NULL THEN 'province'
    ELSE 'commune' END) AS level,
  coalesce(valid.level_since, s.since) AS level_since,
  valid.taken_by, valid.taken_by_name, valid.taken_at, valid.acted_at, coalesce(valid.calls, 0) AS calls,
  kept.hamlet
FROM health_declaration.attention_source s
LEFT JOIN health_declaration.attention_work kept ON kept.entry_id = s.id
LEFT JOIN LATERAL (SELECT kept.* WHERE kept.opening = s.opening) valid ON true;

GRANT SELECT ON health_declaration.attention_source, health_declaration.attention_entry TO :serve;
GRANT SELECT, INSERT, UPDATE, DELETE ON health_declaration.attention_work TO :serve;
GRANT SELECT, INSERT, DELETE ON health_declaration.attention_act TO :serve;
