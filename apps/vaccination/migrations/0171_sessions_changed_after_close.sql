-- breaking: no

-- Since when, and by which dose, what was counted at the close of a session is not as it was then: a dose came late, was
-- withdrawn, corrected, or taken out because it was given on another day. Null while the close holds; the first one stays.
ALTER TABLE vaccination.vaccination_session
  ADD COLUMN changed_at timestamptz,
  -- Outlives the dose, which is deleted when its time is over.
  ADD COLUMN changed_by_dose uuid,
  ADD CONSTRAINT vaccination_session_changed CHECK ((changed_at IS NULL) = (changed_by_dose IS NULL)
    AND (changed_at IS NULL OR state = 'closed'));

-- The dose of a visit turned out to be of another day or point.
ALTER TABLE vaccination.visit_act
  DROP CONSTRAINT visit_act_act_check,
  ADD CONSTRAINT visit_act_act_check CHECK (act IN ('arrived', 'identified', 'mismatched', 'screened', 'decided',
    'vaccinated', 'left', 'dose-withdrawn', 'dose-moved'));

-- Doses that corrections have taken elsewhere before: a closed session shows that it is not as it was closed.
UPDATE vaccination.vaccination_session s SET (version, changed_at, changed_by_dose) = (s.version + 1, moved.at, moved.dose)
FROM (SELECT DISTINCT ON (d.session_id) d.session_id AS session, d.id AS dose, c.changed_at AS at
  FROM vaccination.dose d JOIN vaccination.vaccination_session own ON own.id = d.session_id
    JOIN vaccination.dose_change c ON c.dose_id = d.id AND c.kind = 'corrected' AND c.changed_at > own.closed_at
  WHERE own.day <> d.day OR own.facility_code <> d.facility_code OR d.origin <> 'facility'
  ORDER BY d.session_id, c.changed_at, d.id) moved
WHERE s.id = moved.session AND s.state = 'closed';
UPDATE vaccination.dose d SET session_id = NULL FROM vaccination.vaccination_session s
WHERE s.id = d.session_id AND (s.day <> d.day OR s.facility_code <> d.facility_code OR d.origin <> 'facility');
