-- breaking: no

-- A change of a person can be undone: that is a change in turn, `because` of the one that it undoes.
ALTER TABLE vaccination.person_change
  DROP CONSTRAINT person_change_because_check,
  ADD CONSTRAINT person_change_because_check CHECK (because IN ('identity-check', 'correction-ticket', 'undone')),
  ADD COLUMN key_digest bytea UNIQUE,
  ADD COLUMN body_digest bytea;
-- Nothing is undone twice.
CREATE UNIQUE INDEX person_change_undone ON vaccination.person_change (because_id) WHERE because = 'undone';
