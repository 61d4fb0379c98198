import { waitUntil } from '../measure/wait-until.js';
import type { BenchStack } from '../stack/bench-stack.js';

const CATCH_UP_MS = 120_000;
const STORED = 'SELECT count(*)::int AS count FROM health_declaration.declaration';
const COUNTED = `SELECT coalesce(sum(value), 0)::int AS count FROM reporting.declarations_total
  WHERE indicator = 'declarations' AND margin = 'area'
    AND side = (SELECT live_side FROM messaging.view WHERE name = 'declarations')`;

/** Waits until the reports count every stored declaration. @returns how many there are, and how long it took. */
export async function awaitCounted(stack: BenchStack): Promise<{ declarations: number; seconds: number }> {
  const began = performance.now();
  const service = await stack.connectTo('health_declaration');
  const reporting = await stack.connectTo('reporting');
  const count = async (client: typeof service, sql: string): Promise<number> =>
    (await client.query<{ count: number }>(sql)).rows[0]?.count ?? 0;
  try {
    const declarations = await count(service, STORED);
    await waitUntil('the reports count every declaration', CATCH_UP_MS, async () => {
      return (await count(reporting, COUNTED)) === declarations;
    });
    return { declarations, seconds: (performance.now() - began) / 1_000 };
  } finally {
    await service.end();
    await reporting.end();
  }
}
