-- breaking: no

-- A ticket that was decided wrongly is opened again, with a reason. What was decided before stays in its history, and what
-- that has changed of the record stays as it is: `applied` of the line names it.
ALTER TABLE vaccination.correction_ticket_act
  DROP CONSTRAINT correction_ticket_act_act_check,
  ADD CONSTRAINT correction_ticket_act_act_check CHECK (act IN ('opened', 'proof-added', 'taken', 'matched', 'sent-back',
    'accepted', 'refused', 'lapsed', 'alarmed', 'proof-erased', 'reopened'));
