import type { BaseConfig } from '../config/base-config.js';
import { ConfigInvalid, readConfig } from '../config/config.js';
import { Log } from '../logging/log.js';
import { COMMANDS, isCommand } from './commands.js';
import type { ServiceDeclaration } from './service-declaration.js';
import { startService, type RunningService } from './start-service.js';

/** Exit codes: 1 something failed and a new start may help, 2 what was given cannot work. */
const FAILED = 1;
const MISUSED = 2;

/**
 * The whole of a service's `main.ts`: `serve` (the default), `work`, or one of the operators' commands. A service runs
 * until SIGTERM or SIGINT and then exits with 0; a fault that nobody caught ends it with 1, for its supervisor to
 * start it anew.
 */
export async function runService<Config extends BaseConfig>(service: ServiceDeclaration<Config>): Promise<void> {
  const [command = 'serve', ...parameters] = process.argv.slice(2);
  const config = configOrExit(service);
  const log = new Log(service.name, config.LOG_LEVEL);
  try {
    if (command === 'serve' || command === 'work') return await serve(service, config, log, command === 'work');
    if (!isCommand(command))
      return exitWith(MISUSED, `Unknown command. Known: serve, work, ${Object.keys(COMMANDS).join(', ')}`);
    process.exitCode = await COMMANDS[command]({ service, config, log, parameters });
  } catch (error) {
    log.error('the service could not go on', error, { part: command });
    exitWith(FAILED, error instanceof Error ? error.message : String(error));
  }
}

async function serve(service: ServiceDeclaration, config: BaseConfig, log: Log, onlyWork: boolean): Promise<void> {
  process.on('uncaughtException', (error) => {
    log.error('nobody caught an error', error);
    process.exit(FAILED);
  });
  const running = await startService(service, config, { work: onlyWork || config.WORK });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(running, log, signal));
}

async function stop(running: RunningService, log: Log, signal: string): Promise<void> {
  log.info('stopping', { signal });
  await running.stop();
  log.info('stopped');
  process.exit(0);
}

function configOrExit<Config extends BaseConfig>(service: ServiceDeclaration<Config>): Config {
  try {
    return readConfig(service.config);
  } catch (error) {
    if (!(error instanceof ConfigInvalid)) throw error;
    return exitWith(MISUSED, error.message);
  }
}

function exitWith(code: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
