-- breaking: no

-- What was said of incidents is erased some time after it was said; what was done, and when, stays.
ALTER TABLE vaccination.deletion_receipt
  DROP CONSTRAINT deletion_receipt_kind_check,
  ADD CONSTRAINT deletion_receipt_kind_check CHECK (kind IN ('roster', 'day-pack', 'dose-conflict', 'support-incident',
    'person', 'dose', 'visit', 'screening', 'correction-ticket', 'adverse-event-report'));

CREATE INDEX support_incident_act_with_words ON vaccination.support_incident_act (acted_at, incident_id, version)
  WHERE sealed IS NOT NULL;

GRANT UPDATE (sealed) ON vaccination.support_incident_act TO :serve;
