import { startService, type ServiceProcess, type TestStack } from '#libs/testing';

/** One process of a service, whoever has started it. */
export interface Instance {
  readonly url: string;
  readonly pid: number;
}

/** The one that the supervisor runs. */
export function supervised(stack: TestStack, service: string): Instance {
  return { url: stack.endpoints.services[service] ?? '', pid: stack.pidOf(service) };
}

/** Further processes of a stack's services, ended all together by `end`. */
export class FurtherInstances {
  private readonly started: ServiceProcess[] = [];

  constructor(private readonly stack: TestStack) {}

  async start(service: string, env: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
    const instance = await startService({ service, env: { ...this.stack.envOf(service), ...env } });
    this.started.push(instance);
    return instance;
  }

  /** A gateway that asks these services in place of the supervised ones. */
  startGateway(services: Readonly<Record<string, Instance | { readonly url: string }>>): Promise<ServiceProcess> {
    const addresses = Object.entries(services).map(([service, { url }]) => [variableOf(service), url]);
    return this.start('gateway', Object.fromEntries(addresses) as Record<string, string>);
  }

  async end(): Promise<void> {
    const running = this.started.filter(({ process }) => !process.hasEnded);
    await Promise.all(running.map(({ process }) => process.kill9()));
  }
}

/** Stops a process in its tracks while `meanwhile` runs, and lets it go on whatever becomes of that. */
export async function whileStopped({ pid }: Instance, meanwhile: () => Promise<void>): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  try {
    await meanwhile();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

/** The value of a metric without labels, or the sum over its labels. */
export async function metricOf({ url }: { readonly url: string }, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

const variableOf = (service: string): string => `${service.replaceAll('-', '_').toUpperCase()}_URL`;
