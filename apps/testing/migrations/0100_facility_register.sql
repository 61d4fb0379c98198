-- breaking: yes

-- The register of facilities has one home in every service, `facility_register.facility`. What was taken in is carried
-- over, so that no facility is missing meanwhile; the view reads its topic once more, for what was not kept here.
INSERT INTO facility_register.facility (side, code, version, name, kinds, commune_code, valid_from, valid_to, methods, opening_hours)
SELECT side, code, version, name, kinds, commune_code, valid_from, valid_to, methods, opening_hours
FROM testing.facility WHERE side = (SELECT live_side FROM messaging.view WHERE name = 'facilities');
DROP TABLE testing.facility;

DELETE FROM messaging.inbox WHERE view = 'facilities';
UPDATE messaging.view_offset SET next_offset = 0, revision = revision + 1 WHERE view = 'facilities';
UPDATE messaging.view SET group_generation = group_generation + 1 WHERE name = 'facilities';
