-- breaking: no
-- How many people a quarantine facility has places for; null for every other, and where nobody has told the register.
ALTER TABLE facility_register.facility ADD COLUMN capacity integer CHECK (capacity >= 1);
