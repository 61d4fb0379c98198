import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Endpoints } from '../../../../deploy/local/src/endpoints.js';

/** Names the home of the stack that the run shares among its specs (tools/test-run). */
const SHARED_STACK_VARIABLE = 'LACHAN_TEST_STACK';

/** A whole installation that somebody runs, as its home tells it. */
export class RunningStack {
  constructor(readonly home: string) {}

  /** The stack of this run, which others use at the same time; undefined where the run has none. */
  static shared(): RunningStack | undefined {
    const home = process.env[SHARED_STACK_VARIABLE];
    return home === undefined || home === '' ? undefined : new RunningStack(home);
  }

  get endpoints(): Endpoints {
    return JSON.parse(this.read('endpoints.json')) as Endpoints;
  }

  /** The gateway's address. */
  get url(): string {
    return this.endpoints.gateway;
  }

  client(name: string): { readonly clientId: string; readonly clientSecret: string } {
    const { clients } = JSON.parse(this.read('credentials.json')) as { clients: NamedClient[] };
    const found = clients.find((client) => client.name === name);
    if (found === undefined) throw new Error(`credentials.json has no client ${name}`);
    return found;
  }

  /** What a service was given, for further instances of it and for its commands. */
  envOf(service: string): Record<string, string> {
    return parseEnv(this.read(`env/${service}.env`)) as Record<string, string>;
  }

  /** The process that works for a service, `kafka` or `postgres` now; it changes when that is started again. */
  pidOf(part: string): number {
    return Number(this.read(`run/${part}.pid`));
  }

  log(part: string): string {
    return this.read(`logs/${part}.log`);
  }

  protected read(file: string): string {
    return readFileSync(join(this.home, file), 'utf8');
  }
}

interface NamedClient {
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
}
