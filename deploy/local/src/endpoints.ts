import type { StackHome } from './home/stack-home.js';

const FILE = 'endpoints.json';

/** Where everything listens; `endpoints.json`, which others find the running stack by. */
export interface Endpoints {
  readonly gateway: string;
  readonly kafka: { readonly kind: 'kafka' | 'embedded'; readonly brokers: string | null };
  /** As the administrator, so the file is private. */
  readonly postgres: string;
  readonly services: Readonly<Record<string, string>>;
}

export function writeEndpoints(home: StackHome, endpoints: Endpoints): void {
  home.writePrivate(FILE, `${JSON.stringify(endpoints, undefined, 2)}\n`);
}

/** @returns what the last start of this home has written; undefined before the first. */
export function readEndpoints(home: StackHome): Endpoints | undefined {
  const text = home.read(FILE);
  return text === undefined ? undefined : (JSON.parse(text) as Endpoints);
}

/** @returns undefined for an address that is missing or has no port */
export function portOf(address: string | null | undefined): number | undefined {
  const port = Number(/:(\d+)(\/|$)/.exec(address ?? '')?.[1]);
  return Number.isInteger(port) ? port : undefined;
}
