-- breaking: no

-- Whom the police or the health station has sought and not found is `not-found`: on no further list until something
-- changes of the person, or somebody asks for it.
ALTER TABLE vaccination.dose
  DROP CONSTRAINT dose_identity_check,
  ADD CONSTRAINT dose_identity_check CHECK (identity IN ('unchecked', 'verified', 'failed', 'not-found'));

DROP INDEX vaccination.dose_identity_failed;
CREATE INDEX dose_identity_failed ON vaccination.dose (person_id) WHERE state = 'standing'
  AND (identity IN ('failed', 'not-found') OR (national = 'refused' AND national_reason = 'identity-mismatch'));

-- What came back so before, and of whose person nothing was changed since.
UPDATE vaccination.dose d SET identity = 'not-found'
FROM vaccination.identity_check c
WHERE d.id = ANY(c.dose_ids) AND c.outcome = 'not-found' AND d.identity = 'failed' AND d.national <> 'accepted'
  AND NOT EXISTS (SELECT FROM vaccination.identity_check later
    WHERE d.id = ANY(later.dose_ids) AND (later.outcome IS NULL OR later.settled_at > c.settled_at))
  AND NOT EXISTS (SELECT FROM vaccination.person_change p WHERE p.person_id = c.person_id AND p.changed_at > c.settled_at);
