import { terminal } from './console.js';
import { readStackSettings, SettingsRefused } from './stack-settings.js';
import { Stack } from './stack.js';

/** `npm start`: runs until it is told to stop, by a signal or by the death of the process that started it. */
async function main(): Promise<void> {
  const settings = readStackSettings(process.env);
  const stack = new Stack(settings, terminal);
  stopOnSignals(stack);
  try {
    const started = performance.now();
    terminal.say(`Lá Chắn starts; its data lies in ${settings.home}`);
    const { gateway } = await stack.start();
    terminal.say(`The business clock shows ${stack.clockText}`);
    terminal.say(`Ready at ${gateway} after ${((performance.now() - started) / 1_000).toFixed(1)} s; Ctrl-C stops it`);
  } catch (error) {
    if (isStopping) return;
    isStopping = true;
    terminal.say(explain(error));
    await stack.stop();
    process.exit(1);
  }
}

let isStopping = false;

/** The first signal stops the stack in order; further ones change nothing, as Ctrl-C reaches several processes. */
function stopOnSignals(stack: Stack): void {
  const stopOnce = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    const started = performance.now();
    await stack.stop();
    terminal.say(`Stopped after ${((performance.now() - started) / 1_000).toFixed(1)} s`);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stopOnce());
  if (process.connected) process.once('disconnect', () => void stopOnce());
}

function explain(error: unknown): string {
  if (error instanceof SettingsRefused) return error.message;
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`;
}

await main();
