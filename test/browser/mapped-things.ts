import { randomInt } from 'node:crypto';
import { eventually, type RunningStack } from '#libs/testing';
import { StackClient } from '../journeys/stack-client.js';

/** A commune of which no other journey speaks, in a district with others. */
export const COMMUNE = { code: '31489', name: 'Thị trấn Vĩnh Viễn', typed: 'vinh vien', district: '937' } as const;
const POSITION = { latitude: 9.6654, longitude: 105.4633 } as const;

/** What stands on the maps for a journey. Names are its own, so that journeys side by side do not meet. */
export interface MappedThings {
  readonly document: string;
  readonly zone: string;
  readonly visitedPlace: string;
  readonly shop: string;
  /** Of the same commune, some kilometres from the first. */
  readonly farShop: string;
}

const SHOWN_WITHIN_MS = 60_000;

/** Announces a level and a zone, publishes a visited place, and registers two shops. */
export async function mapThings(stack: RunningStack): Promise<MappedThings> {
  const own = String(randomInt(10 ** 6)).padStart(6, '0');
  const things = {
    document: `${own}/QĐ-UBND`,
    zone: `Khu vực phong tỏa thử nghiệm ${own}`,
    visitedPlace: `Quán cà phê thử nghiệm ${own}`,
    shop: `Tạp hóa thử nghiệm ${own}`,
    farShop: `Nhà thuốc thử nghiệm ${own}`,
  };
  const administrator = new StackClient(stack, 'administrator');
  const document = { number: things.document, issuedOn: '2021-08-11', issuedBy: 'UBND tỉnh Hậu Giang' };
  await done(administrator, '/v1/area-levels/decisions', {
    ...{ areaCode: COMMUNE.code, scheme: 'decision-2686', value: 'orange', document },
  });
  await published(administrator, '/v1/zones', {
    ...{ name: things.zone, kind: 'blockade-area', areaCodes: [COMMUNE.code], document },
    from: '2021-08-10T17:00:00Z',
  });
  await published(administrator, '/v1/visited-places', {
    ...{ name: things.visitedPlace, communeCode: COMMUNE.code, address: 'Đường thử nghiệm', ...POSITION },
    windows: [{ from: '2021-08-09T07:00:00+07:00', to: '2021-08-09T08:30:00+07:00' }],
  });
  const shop = { communeCode: COMMUNE.code, address: 'Ấp 1', hours: 'Mo-Su 00:00-24:00', phone: '02933876543' };
  await done(administrator, '/v1/supply-points', {
    ...{ ...shop, name: things.shop, kind: 'food-shop', goods: ['rice', 'eggs'], ...POSITION },
  });
  await done(administrator, '/v1/supply-points', {
    ...{ ...shop, name: things.farShop, kind: 'pharmacy', goods: ['medicine'] },
    ...{ latitude: POSITION.latitude + 0.03, longitude: POSITION.longitude },
  });
  await shown(stack, things);
  return things;
}

/** Where somebody stands who looks for the first shop: next door. */
export const NEARBY = { latitude: POSITION.latitude + 0.000_4, longitude: POSITION.longitude } as const;

async function done(client: StackClient, path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> {
  const answer = await client.post(path, body);
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** A draft, and the decision about it. */
async function published(client: StackClient, path: string, body: unknown): Promise<void> {
  const { id, version } = await done(client, path, body);
  const decision = { decision: 'publish' };
  const headers = { 'if-match': `"${String(version)}"` };
  const answer = await client.post(`${path}/${String(id)}/decisions`, decision, { headers });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
}

/** Layers and lists are in memory, and fresh after a moment. */
async function shown(stack: RunningStack, { zone, shop, farShop }: MappedThings): Promise<void> {
  const anybody = new StackClient(stack);
  await eventually(
    async () => {
      const zones = await anybody.get('/v1/map-layers/zones');
      const shops = await anybody.get(`/v1/supply-points?commune=${COMMUNE.code}&limit=500`);
      const areThere = zones.text.includes(zone) && shops.text.includes(shop) && shops.text.includes(farShop);
      return areThere || undefined;
    },
    { withinMs: SHOWN_WITHIN_MS, until: 'the maps show what was published' },
  );
}
