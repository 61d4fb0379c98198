/**
 * Nothing that a client sends may reach the server's log: `terse` leaves out the DETAIL lines that quote rows, and
 * neither statements nor parameters are printed with an error.
 */
const SILENT = {
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_parameter_max_length: '0',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_duration_statement: '-1',
};

const LOCAL_ONLY = { listen_addresses: '127.0.0.1', unix_socket_directories: '' };

const SIZED_FOR_ONE_MACHINE = { max_connections: '200', shared_buffers: '128MB', jit: 'off', timezone: 'UTC' };

/** Whether a commit survives the loss of power. Tests of everything but faults do without. */
export type Durability = 'durable' | 'fast';

const FAST = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_wal_size: '2GB' };

/** As `-c name=value` arguments. */
export function settingsArguments(durability: Durability): string[] {
  const settings = { ...SILENT, ...LOCAL_ONLY, ...SIZED_FOR_ONE_MACHINE, ...(durability === 'fast' ? FAST : {}) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
