-- breaking: no

-- Which specimen was taken in the stead of another: how the new one of a pool's member is found.
CREATE INDEX specimen_by_replaced ON testing.specimen (replaces) WHERE replaces IS NOT NULL;
