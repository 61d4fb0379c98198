-- breaking: no

-- The latest orders of one name, without reading all of them.
CREATE INDEX test_order_by_name_birth_and_id ON testing.test_order (name_birth_index, id);
CREATE INDEX test_order_by_name_phone_and_id ON testing.test_order (name_phone_index, id);
DROP INDEX testing.test_order_by_name_birth;
DROP INDEX testing.test_order_by_name_phone;
