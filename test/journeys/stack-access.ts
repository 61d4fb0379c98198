import pg from 'pg';
import { eventually, runServiceCommand, type RunningStack } from '#libs/testing';

const COMMAND_WITHIN_MS = 60_000;
const READY_WITHIN_MS = 60_000;

/** One statement in a service's database, with the rights of an administrator. */
export async function sqlAt<Row extends pg.QueryResultRow>(
  stack: RunningStack,
  database: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const url = new URL(stack.endpoints.postgres);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Runs a command of a service as an operator would, to its end. */
export async function operate(
  stack: RunningStack,
  service: string,
  ...command: readonly string[]
): Promise<{ readonly exitCode: number | null; readonly output: string }> {
  const process = runServiceCommand({ service, command, env: stack.envOf(service) });
  try {
    await eventually(() => process.hasEnded || undefined, { withinMs: COMMAND_WITHIN_MS, until: command.join(' ') });
  } finally {
    if (!process.hasEnded) await process.kill9();
  }
  return { exitCode: process.exitCode, output: process.output };
}

/** As `operate`. @throws Error with all that it said when it did not succeed. */
export async function operateWell(stack: RunningStack, service: string, ...command: readonly string[]): Promise<void> {
  const { exitCode, output } = await operate(stack, service, ...command);
  if (exitCode !== 0) throw new Error(`${service} ${command.join(' ')} ended with ${exitCode}:\n${output}`);
}

/** Waits until the gateway, and with it every service, is ready. */
export function readyAgain(stack: RunningStack, after: string): Promise<true> {
  return eventually(
    async () => {
      const answer = await fetch(`${stack.url}/health/ready`, { signal: AbortSignal.timeout(READY_WITHIN_MS) });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return true as const;
    },
    { withinMs: READY_WITHIN_MS, until: `readiness after ${after}` },
  );
}
