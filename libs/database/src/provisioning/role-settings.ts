/** Settings that a session gets from its role, so that no session has to set anything. */
export type RoleSettings = Readonly<Record<string, string>>;

/**
 * The serving role. A transaction that lives longer than its limit is ended by the server: it would hold locks and
 * dead rows. `synchronous_commit` keeps the promise of a 2xx.
 */
export const SERVE_SETTINGS: RoleSettings = {
  transaction_timeout: '30s',
  idle_in_transaction_session_timeout: '15s',
  lock_timeout: '5s',
  synchronous_commit: 'on',
  timezone: 'UTC',
};

/** The migrating role. DDL waits for a lock only briefly, because every reader queues up behind it meanwhile. */
export const MIGRATE_SETTINGS: RoleSettings = {
  idle_in_transaction_session_timeout: '60s',
  lock_timeout: '10s',
  synchronous_commit: 'on',
  timezone: 'UTC',
};

/**
 * No value of a row may reach the server's log: `terse` drops the DETAIL with the key of a violation, and
 * `log_min_messages` the messages of data errors, which quote their input (the service reports them by SQLSTATE).
 * Only a superuser may set these; without one they belong into postgresql.conf.
 */
export const SILENCE_SETTINGS: RoleSettings = {
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_parameter_max_length: '0',
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
};
