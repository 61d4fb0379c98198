-- breaking: no
-- All that decides how a group is shared out, as this member sees it: who is alive, what it holds, which topics there
-- are. Equal texts mean that nothing has changed.
CREATE FUNCTION embedded_log.group_picture(_group text, _member uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws('|',
    (SELECT string_agg(m.id::text, ',' ORDER BY m.id) FROM embedded_log.members AS m
       WHERE m.group_name = _group AND m.lease_until >= clock_timestamp()),
    (SELECT string_agg(c.token::text, ',' ORDER BY c.token) FROM embedded_log.claims AS c WHERE c.member_id = _member),
    (SELECT string_agg(t.id::text, ',' ORDER BY t.id) FROM embedded_log.topics AS t WHERE t.name IN (
       SELECT unnest(m.topics) FROM embedded_log.members AS m WHERE m.group_name = _group)))
$$;

-- Renews a lease that has not run out and answers the picture of the group; null when it has. Not flushed, like every
-- lease. Takes no lock but that of the member's own row: whoever sees a change renews under the group's.
CREATE FUNCTION embedded_log.renew_lease(_group text, _member uuid, _duration_ms integer)
RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  UPDATE embedded_log.members AS m SET lease_until = clock_timestamp() + _duration_ms * interval '1 millisecond'
    WHERE m.id = _member AND m.lease_until >= clock_timestamp();
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  RETURN embedded_log.group_picture(_group, _member);
END $$;
