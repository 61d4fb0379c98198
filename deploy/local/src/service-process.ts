import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './checkout.js';
import type { StackHome } from './home/stack-home.js';
import { COMPILED } from './service-environment.js';
import type { PartPlan } from './supervisor/supervised-part.js';

/** More young space means fewer copies of what a request leaves behind: 5 to 10 % more requests. */
const NODE_FLAGS = ['--max-semi-space-size=64', '--disable-warning=TimeoutNegativeWarning'];
const MIGRATE_SCRIPT = join(CHECKOUT, 'dist/deploy/local/src/migrate-services.js');
const MIGRATE_WITHIN_MS = 120_000;
const FIRST_READY_PAUSE_MS = 50;
/** Six services that are asked more often take from themselves what they need to become ready. */
const LAST_READY_PAUSE_MS = 250;
const PROBE_WITHIN_MS = 5_000;
const SHOWN_CHARACTERS_MAX = 2_000;

/** Service → its environment, with `DATABASE_ADMIN_URL` where databases and roles are to be made too. */
export type ServiceEnvironments = Readonly<Record<string, NodeJS.ProcessEnv>>;

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

/** Creates the databases, roles, tables and topics of these services, or brings them up to date. */
export function migrateServices(environments: ServiceEnvironments): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = [...NODE_FLAGS, MIGRATE_SCRIPT];
    const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED };
    const child = execFile(process.execPath, args, { env, timeout: MIGRATE_WITHIN_MS }, (error, stdout, stderr) => {
      if (error === null) return resolve();
      const said = `${stdout}${stderr}`.trim().slice(-SHOWN_CHARACTERS_MAX);
      reject(new Error(`The services could not be migrated:\n${said}`));
    });
    // A process that ended before it has read says why by itself.
    child.stdin?.on('error', () => undefined).end(JSON.stringify(environments));
  });
}

/** Resolves when the service calls itself ready. @throws with its last answer after the time is up. */
export async function awaitReady(home: StackHome, service: string, address: string, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (let pauseMs = FIRST_READY_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 1.5, LAST_READY_PAUSE_MS)) {
    const complaint = await whyNotReady(address);
    if (complaint === undefined) return;
    if (performance.now() > deadline) {
      const log = home.file('logs', `${service}.log`);
      throw new Error(`${service} is not ready after ${withinMs / 1_000} s (${complaint}); see ${log}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
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
