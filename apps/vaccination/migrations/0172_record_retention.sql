-- breaking: no

-- The record of a person goes as a whole, when nothing was added to it for as long as medical records are kept: receipts
-- of `person` are of the day of the last dose (of whoever had none: on which the person became known), of `dose` of the
-- day on which it was given. The others are what nobody was found for: of their own day.
ALTER TABLE vaccination.deletion_receipt
  DROP CONSTRAINT deletion_receipt_kind_check,
  ADD CONSTRAINT deletion_receipt_kind_check CHECK (kind IN ('roster', 'day-pack', 'dose-conflict', 'person', 'dose',
    'visit', 'screening', 'correction-ticket', 'adverse-event-report'));

-- How many doses of the province stood that are deleted: what is counted from the ledger counts them on. No person's.
CREATE TABLE vaccination.deleted_dose_count (
  facility_code text NOT NULL,
  day date NOT NULL,
  vaccine text NOT NULL,
  -- Null where it was unknown.
  lot text,
  is_booster boolean NOT NULL,
  identity text NOT NULL,
  national text NOT NULL,
  doses integer NOT NULL CHECK (doses > 0),
  UNIQUE NULLS NOT DISTINCT (facility_code, day, vaccine, lot, is_booster, identity, national)
);

-- Up to whom records were looked at in the round that goes on; no row between two rounds.
CREATE TABLE vaccination.retention_position (
  kind text PRIMARY KEY CHECK (kind = 'person'),
  known_since timestamptz NOT NULL,
  person_id uuid NOT NULL
);

CREATE INDEX person_by_age ON vaccination.person (known_since, id) WHERE merged_into IS NULL;
CREATE INDEX visit_of_nobody ON vaccination.visit (day, id) WHERE person_id IS NULL;
CREATE INDEX screening_of_nobody ON vaccination.screening (day, id) WHERE person_id IS NULL;
-- What points to people and doses is found when they go.
CREATE INDEX person_merge_by_merged ON vaccination.person_merge (merged_person_id);
CREATE INDEX person_candidate_act_by_merge ON vaccination.person_candidate_act (merge_id) WHERE merge_id IS NOT NULL;
CREATE INDEX selection_person_by_person ON vaccination.selection_person (person_id);
CREATE INDEX identity_check_by_person ON vaccination.identity_check (person_id);
CREATE INDEX correction_ticket_by_person ON vaccination.correction_ticket (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX correction_ticket_by_dose ON vaccination.correction_ticket (dose_id) WHERE dose_id IS NOT NULL;
CREATE INDEX lot_recall_follow_up_of_dose ON vaccination.lot_recall_follow_up (dose_id);
CREATE INDEX dose_conflict_by_other ON vaccination.dose_conflict (other_dose_id) WHERE other_dose_id IS NOT NULL;
CREATE INDEX visit_by_invitation ON vaccination.visit (invitation_id) WHERE invitation_id IS NOT NULL;
CREATE INDEX visit_by_screening ON vaccination.visit (screening_id) WHERE screening_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON vaccination.deleted_dose_count TO :serve;
GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.retention_position TO :serve;
GRANT DELETE ON vaccination.national_export_dose, vaccination.national_answer, vaccination.correction_proof,
  vaccination.correction_ticket_act TO :serve;
