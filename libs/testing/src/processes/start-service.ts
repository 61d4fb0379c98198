import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../../../deploy/local/src/checkout.js';
import { claimPort } from '../../../../deploy/local/src/processes/ports.js';
import { eventually } from '../eventually.js';
import { TestProcess } from './child-process.js';

const READY_WITHIN_MS = 180_000;

export interface ServiceProcess {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly process: TestProcess;
}

export interface StartServiceOptions {
  /** As in `apps/<service>`; its built code is run. */
  readonly service: string;
  /** Beside `HOST` and `PORT`, all that its configuration needs. */
  readonly env: Readonly<Record<string, string>>;
  /** `serve` unless said otherwise. */
  readonly command?: string;
}

/** Starts one built service on a free port and waits until it is ready. */
export async function startService({ service, env, command = 'serve' }: StartServiceOptions): Promise<ServiceProcess> {
  const port = await claimPort();
  const url = `http://127.0.0.1:${port}`;
  const process = runServiceCommand({
    service,
    command: [command],
    env: { ...env, HOST: '127.0.0.1', PORT: String(port) },
  });
  try {
    await eventually(() => isReady(url, process), { withinMs: READY_WITHIN_MS, until: `a ready ${service}` });
  } catch (error) {
    await process.kill9();
    throw error;
  }
  return { url, process };
}

/** Runs one of a service's commands, as an operator would: `migrate`, `rebuild <view>`, `republish <topic>`. */
export function runServiceCommand(options: {
  readonly service: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}): TestProcess {
  const main = join(CHECKOUT, 'dist/apps', options.service, 'src/main.js');
  if (!existsSync(main)) throw new Error(`${options.service} is not built: npm run build`);
  return new TestProcess([main, ...options.command], {
    cwd: CHECKOUT,
    env: { PATH: process.env.PATH, ...options.env },
  });
}

async function isReady(url: string, process: TestProcess): Promise<true> {
  if (process.hasEnded) throw new Error(`it ended with ${process.exitCode}:\n${process.output}`);
  const answer = await fetch(`${url}/health/ready`);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return true;
}
