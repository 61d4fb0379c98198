-- breaking: no

-- The latest orders of one person, without reading all of them.
CREATE INDEX test_order_by_person_and_id ON testing.test_order (person_id, id);
DROP INDEX testing.test_order_by_person;
