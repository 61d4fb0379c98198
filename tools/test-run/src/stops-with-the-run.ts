type Stop = () => Promise<void>;

const INTERRUPTED = 130;
const running = new Set<Stop>();

/**
 * Names what a run that is broken off must take along: by a signal, or by the death of the process that started it.
 * @returns stops it in order
 */
export function stopsWithTheRun(stop: Stop): Stop {
  listen();
  running.add(stop);
  return async () => {
    running.delete(stop);
    await stop();
  };
}

let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  const breakOff = (): void => {
    void Promise.allSettled([...running].map((stop) => stop())).finally(() => process.exit(INTERRUPTED));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, breakOff);
  if (process.connected) process.once('disconnect', breakOff);
}
