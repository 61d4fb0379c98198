import type { StackHome } from '../home/stack-home.js';
import { isAlive, isGoneWithin, mentions } from '../processes/process-table.js';
import { SettingsRefused } from '../stack-settings.js';
import { pidOf, SUPERVISOR } from './leftovers.js';

/** A supervisor that is stopping needs no longer than this. */
const STOPPING_MS = 12_000;
/** Programs that run a stack. */
const SUPERVISING = ['deploy/local/src/start.js', 'apps/simulator/src/'];

/**
 * Makes this process the only supervisor of the home. One that is just stopping is waited for.
 * @throws SettingsRefused when another keeps running.
 */
export async function becomeTheSupervisor(home: StackHome, announce: (line: string) => void): Promise<void> {
  const other = pidOf(home, SUPERVISOR);
  if (other !== undefined && other !== process.pid && isAlive(other) && mentions(other, SUPERVISING)) {
    announce(`Another stack (process ${other}) works in ${home.path}; waiting for it to stop`);
    if (!(await isGoneWithin(other, STOPPING_MS))) {
      throw new SettingsRefused(
        `A stack already runs in ${home.path} (process ${other}). Stop it, or give this one another LACHAN_HOME and PORT.`,
      );
    }
  }
  home.write(`run/${SUPERVISOR}.pid`, String(process.pid));
}
