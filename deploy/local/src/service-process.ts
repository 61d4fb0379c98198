import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './checkout.js';
import type { StackHome } from './home/stack-home.js';
import type { PartPlan } from './supervisor/supervised-part.js';

/** More young space means fewer copies of what a request leaves behind: 5 to 10 % more requests. */
const NODE_FLAGS = ['--max-semi-space-size=64', '--disable-warning=TimeoutNegativeWarning'];
const MIGRATE_WITHIN_MS = 120_000;
const READY_PAUSE_MS = 50;
const PROBE_WITHIN_MS = 5_000;
const SHOWN_CHARACTERS_MAX = 2_000;

/** The built entry of a service. */
export function mainScript(service: string): string {
  return join(CHECKOUT, 'dist/apps', service, 'src/main.js');
}

export function isBuilt(service: string): boolean {
  return existsSync(mainScript(service));
}

/** How a service is run; its work (relay, consumers, jobs) runs in the same process. */
export function servicePlan(service: string, env: NodeJS.ProcessEnv): PartPlan {
  const args = [...NODE_FLAGS, mainScript(service), 'serve'];
  return { name: service, program: process.execPath, args, env, stopSignal: 'SIGTERM' };
}

/** Creates the service's database, roles, tables and topics, or brings them up to date. */
export function migrateService(service: string, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = [...NODE_FLAGS, mainScript(service), 'migrate'];
    execFile(process.execPath, args, { env, timeout: MIGRATE_WITHIN_MS }, (error, stdout, stderr) => {
      if (error === null) return resolve();
      const said = `${stdout}${stderr}`.trim().slice(-SHOWN_CHARACTERS_MAX);
      reject(new Error(`${service} could not migrate its database:\n${said}`));
    });
  });
}

/** Resolves when the service calls itself ready. @throws with its last answer after the time is up. */
export async function awaitReady(home: StackHome, service: string, address: string, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const complaint = await whyNotReady(address);
    if (complaint === undefined) return;
    if (performance.now() > deadline) {
      const log = home.file('logs', `${service}.log`);
      throw new Error(`${service} is not ready after ${withinMs / 1_000} s (${complaint}); see ${log}`);
    }
    await new Promise((resolve) => setTimeout(resolve, READY_PAUSE_MS));
  }
}

async function whyNotReady(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(PROBE_WITHIN_MS) });
    const text = await answer.text();
    return answer.ok ? undefined : `${answer.status} ${text.slice(0, SHOWN_CHARACTERS_MAX)}`;
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    return cause?.code ?? String(error);
  }
}
