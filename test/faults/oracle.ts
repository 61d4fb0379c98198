import { expect } from '@jest/globals';
import { eventually, type TestStack } from '#libs/testing';
import { sqlAt } from '../journeys/stack-access.js';
import { StackClient } from '../journeys/stack-client.js';
import type { DeclaringClient } from './declaring-client.js';

type Figures = Readonly<Record<string, number>>;

const COUNTED_WITHIN_MS = 60_000;
const PERIOD = 'from=2021-08-11&to=2021-08-12';

/** Asks the reports of a stack, as an analyst of the whole province would. */
export class Reports {
  private readonly analyst: StackClient;

  constructor(stack: TestStack, gateway: string = stack.url) {
    this.analyst = new StackClient(stack, 'analyst', gateway);
  }

  async total(indicator: string): Promise<number> {
    return Number((await this.read(`${indicator}?${PERIOD}`))['total']);
  }

  async byCommune(indicator: string): Promise<Figures> {
    const { rows } = await this.read(`${indicator}?${PERIOD}&groupBy=commune`);
    return Object.fromEntries((rows as { commune: string; value: number }[]).map((row) => [row.commune, row.value]));
  }

  /** Waits until everything that was recorded before this call is counted. */
  async caughtUp(stack: TestStack): Promise<void> {
    const now = await businessTime(stack);
    const patience = { withinMs: COUNTED_WITHIN_MS, everyMs: 200, until: `figures up to ${now.toISOString()}` };
    await eventually(async () => {
      const { items } = await this.read('freshness');
      const views = items as { view: string; sources: { recordedBefore: string | null }[] }[];
      const behind = views.filter(({ sources }) => sources.some((one) => new Date(one.recordedBefore ?? 0) <= now));
      if (behind.length > 0) throw new Error(JSON.stringify(behind));
      return true;
    }, patience);
  }

  /** @param question the path below `/v1/reports/`, with its query */
  async read(question: string): Promise<Readonly<Record<string, unknown>>> {
    const { status, text, body } = await this.analyst.get(`/v1/reports/${question}`);
    if (status !== 200) throw new Error(`${question} was answered ${status}: ${text}`);
    return body;
  }
}

/**
 * The one truth of every fault: what was answered 2xx is in the database and in the reports exactly once, and nothing
 * else is. Call it when the client has stopped.
 */
export async function expectCountedExactlyOnce(stack: TestStack, client: DeclaringClient): Promise<void> {
  expect(client.faults).toEqual([]);
  const accepted = [...client.accepted.values()];
  expect(await storedIds(stack)).toEqual(accepted.map(({ id }) => id).sort());
  const reports = new Reports(stack);
  await reports.caughtUp(stack);
  expect(await reports.total('declarations')).toBe(accepted.length);
  expect(await reports.byCommune('declarations')).toEqual(countBy(accepted.map(({ commune }) => commune)));
  const inNeed = accepted.filter(({ outcome }) => outcome === 'attention').map(({ commune }) => commune);
  expect(nonZero(await reports.byCommune('declarations-needing-attention'))).toEqual(countBy(inNeed));
}

async function storedIds(stack: TestStack): Promise<string[]> {
  const sql = 'SELECT id FROM health_declaration.declaration ORDER BY id';
  return (await sqlAt<{ id: string }>(stack, 'health_declaration', sql)).map(({ id }) => id);
}

async function businessTime(stack: TestStack): Promise<Date> {
  const answer = await fetch(`${stack.url}/health/live`);
  return new Date(answer.headers.get('lachan-business-time') ?? '');
}

function countBy(names: readonly string[]): Figures {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** A correction that was taken back leaves a cell of zero. */
function nonZero(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 0));
}
