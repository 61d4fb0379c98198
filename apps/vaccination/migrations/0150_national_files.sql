-- breaking: no

-- Codes that others give a facility, by the name of their system. Empty until the view is rebuilt (`rebuild facilities`).
ALTER TABLE vaccination.facility ADD COLUMN national_codes jsonb NOT NULL DEFAULT '{}';

-- Doses of the same facilities and days for which the template has no columns: they stay where they are.
ALTER TABLE vaccination.national_export ADD COLUMN without_columns integer NOT NULL DEFAULT 0 CHECK (without_columns >= 0);
