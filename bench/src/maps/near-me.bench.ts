import { internalTokenHeader } from '../stack/bench-actors.js';
import { BenchStack } from '../stack/bench-stack.js';
import { heading, say } from '../report.js';
import { besideBare } from './beside-bare.js';
import { fillSupplyPoints } from './fill-supply-points.js';
import { NUMBER } from './numbered-address.js';

const SERVICE = 'geo-maps';
/** `BENCH_POINTS=5000` for other sizes. */
const POINTS = Number(process.env['BENCH_POINTS'] ?? 50_000);
/** Places from which people ask, in a grid over the province. */
const ASKED_FROM = 400;
const [SOUTH, WEST, HEIGHT, WIDTH] = [9.65, 105.35, 0.3, 0.5];
const SIDE = Math.sqrt(ASKED_FROM);

/**
 * Near me, over fifty thousand points, beside a bare route that answers the same bytes: from places from which somebody
 * has asked within the minute, and from places from which nobody has.
 */
export async function benchNearMe(): Promise<void> {
  const stack = await BenchStack.open();
  try {
    const url = await openShops(stack, POINTS);
    heading(`Near me over ${POINTS} points`);
    await besideBare('near me, asked again', url, nearMeAddresses());
    await besideBare('near me, never asked before', url, nearMeAddresses(NUMBER));
  } finally {
    await stack.close();
  }
}

/** The service with so many points, one of which came in through it. */
export async function openShops(stack: BenchStack, points: number): Promise<string> {
  const first = await stack.start(SERVICE);
  const keysFile = stack.environment(SERVICE)['KEYS_FILE'] ?? '';
  const headers = internalTokenHeader(keysFile, { scopes: ['supply-points:write'] });
  const shop = { name: 'Cửa hàng mẫu', kind: 'market', communeCode: '31318', address: 'Ấp 1' };
  const answer = await fetch(`${first}/v1/supply-points`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': 'bench-the-first-shop' },
    body: JSON.stringify({ ...shop, latitude: 9.784, longitude: 105.47 }),
  });
  if (answer.status !== 201) throw new Error(`A shop was answered ${answer.status}: ${await answer.text()}`);
  await stack.stop(SERVICE);
  const database = await stack.connectTo('geo_maps');
  const began = performance.now();
  await fillSupplyPoints(database, points - 1);
  await database.query('VACUUM ANALYZE');
  await database.end();
  say(`  filled in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  return stack.start(SERVICE);
}

/** @param digits follow the latitude: less than a metre */
function nearMeAddresses(digits = ''): string[] {
  return Array.from({ length: ASKED_FROM }, (_, at) => {
    const latitude = SOUTH + (HEIGHT * Math.floor(at / SIDE)) / SIDE;
    const longitude = WEST + (WIDTH * (at % SIDE)) / SIDE;
    return `/v1/supply-points?near=${latitude.toFixed(5)}${digits},${longitude.toFixed(5)}&radius=5000&limit=20`;
  });
}
