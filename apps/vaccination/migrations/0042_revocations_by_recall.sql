-- breaking: no

-- Whether the lot of a dose is recalled is read of the lot, so that the end of a recall makes its certificates hold again:
-- only what somebody asked for stays a mark.
DELETE FROM vaccination.certificate_revocation WHERE because = 'lot-recalled';
ALTER TABLE vaccination.certificate_revocation ALTER COLUMN because SET DEFAULT 'requested';
