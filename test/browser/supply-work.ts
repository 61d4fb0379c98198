import { randomInt } from 'node:crypto';
import { eventually, type RunningStack } from '#libs/testing';
import { StackClient } from '../journeys/stack-client.js';
import { entryOf } from './map-hands.js';
import { codeSentTo } from './tested-person.js';
import type { Visitor } from './visitor.js';

/** Where the commune officer of a new installation works: Phường I of Vị Thanh. */
export const WARD = '31318';
const POSITION = { latitude: 9.7842, longitude: 105.4708 } as const;

const SHOWN_WITHIN_MS = 60_000;

export interface Shop {
  readonly id: string;
  readonly name: string;
}

/** A food shop of the ward, with a name of its own. */
export async function registerShop(stack: RunningStack, called: string): Promise<Shop> {
  const name = `${called} ${String(randomInt(10 ** 6)).padStart(6, '0')}`;
  const said = { kind: 'food-shop', communeCode: WARD, address: 'Khu vực 1', goods: ['rice'], hours: '24/7' };
  const administrator = new StackClient(stack, 'administrator');
  const { id } = await taken(administrator.post('/v1/supply-points', { name, ...said, ...POSITION }));
  return { id: String(id), name };
}

/** What somebody sees at a shop whose phone told its code just now. */
export async function reportByPhone(stack: RunningStack, shop: Shop, kind: 'open' | 'closed'): Promise<void> {
  const anybody = new StackClient(stack);
  const phone = unusedPhone();
  await taken(anybody.post('/v1/supply-reports/codes', { phone }));
  const code = await codeSentTo(stack, phone);
  await taken(anybody.post(`/v1/supply-points/${shop.id}/reports`, { kind, phone, code }));
}

/** Claims a shop by the code that came to a phone. @returns the owner's token, good once an officer has granted it */
export async function claimShop(stack: RunningStack, shop: Shop, fullName: string): Promise<string> {
  const anybody = new StackClient(stack);
  const phone = unusedPhone();
  const { id } = await taken(anybody.post('/v1/supply-claims', { supplyPointId: shop.id, phone, fullName }));
  const code = await codeSentTo(stack, phone);
  const { token } = await taken(anybody.post(`/v1/supply-claims/${String(id)}/confirmations`, { code }));
  return String(token);
}

export async function stateAsOwner(stack: RunningStack, shop: Shop, token: string): Promise<void> {
  const headers = { 'supply-owner-token': token };
  const said = { state: 'open', goods: [{ good: 'rice', says: 'in-stock' }] };
  await taken(new StackClient(stack).post(`/v1/supply-points/${shop.id}/owner-statements`, said, { headers }));
}

/** Looks for a shop by its name in the register, and opens its page. */
export async function openPoint(officer: Visitor, { name }: Shop): Promise<void> {
  const { page, hands, say } = officer;
  await officer.open('/supply-points');
  await officer.sees(say('Điểm cung ứng', 'Supply points'));
  await hands.fill(page.getByRole('searchbox', { name: say('Tên', 'Name') }), name);
  await officer.press(say('Tìm', 'Find'));
  const only = page.getByRole('row').filter({ hasText: name });
  await only.waitFor();
  await officer.looksOver('found by name');
  await officer.follow(name);
  await officer.sees(name);
  await page.getByRole('heading', { name: say('Các lần thay đổi', 'How it has changed') }).waitFor();
}

/** What is shown of a shop to everybody, on the map of essential goods: fresh after a moment. */
export async function seesOnMap(citizen: Visitor, { name }: Shop, words: string): Promise<void> {
  const entry = entryOf(citizen, name);
  await eventually(
    async () => {
      await citizen.open(`/maps/essentials?commune=${WARD}`);
      await entry.waitFor();
      return (await entry.getByText(words).count()) > 0 || undefined;
    },
    { withinMs: SHOWN_WITHIN_MS, until: `the map says of the shop: ${words}` },
  );
  await citizen.looksOver(`map says ${words}`);
}

/** Nobody has such a number. */
const unusedPhone = (): string => `0300${String(randomInt(10 ** 6)).padStart(6, '0')}`;

async function taken(sending: ReturnType<StackClient['post']>): Promise<Readonly<Record<string, unknown>>> {
  const { status, body, text } = await sending;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}
