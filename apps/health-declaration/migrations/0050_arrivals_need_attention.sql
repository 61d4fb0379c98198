-- breaking: no

-- Arrivals that a checkpoint announced are entries of the officer's list of their commune too. They have no reviews:
-- what is decided about one lies with the work on it, and a note with its step.
ALTER TABLE health_declaration.attention_work
  ADD COLUMN arrival_id uuid REFERENCES health_declaration.arrival ON DELETE CASCADE,
  ADD COLUMN decision text,
  ADD COLUMN decided_by text,
  ADD COLUMN decided_at timestamptz,
  ADD CHECK ((source = 'arrival') = (arrival_id IS NOT NULL)),
  ADD CHECK (arrival_id IS NULL OR arrival_id = entry_id),
  ADD CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL)),
  ADD CHECK (decision IS NULL OR source = 'arrival');

CREATE UNIQUE INDEX attention_work_by_arrival ON health_declaration.attention_work (arrival_id);

ALTER TABLE health_declaration.attention_act ADD COLUMN sealed_note bytea;

CREATE OR REPLACE VIEW health_declaration.attention_source AS
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
WHERE d.outcome = 'attention'
UNION ALL
SELECT 'arrival', a.passage_id, 1, NULL, NULL, NULL, a.destination_commune, NULL, p.reasons, NULL, 1, a.announced_at,
  w.decision, w.decided_by, w.decided_at
FROM health_declaration.arrival a
JOIN health_declaration.passage p ON p.id = a.passage_id
LEFT JOIN health_declaration.attention_work w ON w.entry_id = a.passage_id;
