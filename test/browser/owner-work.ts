import { StackClient } from '../journeys/stack-client.js';
import { eventually, type RunningStack } from '#libs/testing';
import { entryOf } from './map-hands.js';
import { WARD, type Shop } from './supply-work.js';
import { codeSentTo, messagesTo } from './tested-person.js';
import type { Visitor } from './visitor.js';

const SHOWN_WITHIN_MS = 60_000;

/** Looks for a shop on the map, and says that it is one's own. */
export async function openAsOwn(owner: Visitor, { id, name }: Shop): Promise<void> {
  const { page, hands, say } = owner;
  await owner.open(`/maps/essentials?commune=${WARD}`);
  const entry = entryOf(owner, name);
  await eventually(
    async () => {
      if ((await entry.count()) > 0) return true;
      await page.reload();
      await page.locator('article').first().waitFor();
      return undefined;
    },
    { withinMs: SHOWN_WITHIN_MS, until: 'the shop is on the map' },
  );
  await entry.getByRole('link', { name: say('Đây là cửa hàng của tôi', 'This is my shop') }).waitFor();
  // Not by its role: on the way the Tab key opens the list of communes, which hides for a moment what lies behind it.
  await hands.press(page.locator(`#point-${id} .point-owner a`));
  // The map has a heading of the same words, but not of this level.
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await owner.sees(name);
}

/** Types phone and name, and the code that comes. */
export async function claimWith(owner: Visitor, stack: RunningStack, phone: string): Promise<void> {
  const { page, hands, say } = owner;
  const before = messagesTo(stack, phone).length;
  await hands.fill(page.locator('#claim-phone'), phone);
  await hands.fill(page.locator('#claim-name'), 'Lê Thử Chủ Tiệm');
  await owner.press(say('Gửi mã xác nhận', 'Send me a code'));
  await page.locator('#claim-code').waitFor();
  await owner.looksOver('code of a claim');
  await hands.fill(page.locator('#claim-code'), await codeSentTo(stack, phone, before));
  await owner.press(say('Xác nhận', 'Confirm'));
}

/** The decision of an officer about the claim of a shop. */
export async function grantClaim(stack: RunningStack, shop: Shop): Promise<void> {
  const administrator = new StackClient(stack, 'administrator');
  const { body } = await administrator.get('/v1/supply-claims?limit=500');
  const claims = body['items'] as readonly { readonly id: string; readonly supplyPointId: string }[];
  const claim = claims.find(({ supplyPointId }) => supplyPointId === shop.id);
  if (claim === undefined) throw new Error(`Nobody waits for ${shop.name}`);
  const { status, text } = await administrator.post(`/v1/supply-claims/${claim.id}/decisions`, { decision: 'grant' });
  if (status !== 201) throw new Error(`${status} ${text}`);
}

/** Says from the register that a shop is gone for good. */
export async function closeForGood(stack: RunningStack, shop: Shop, version: number): Promise<void> {
  const headers = { 'if-match': `"${version}"` };
  const body = { reason: 'Đã nghỉ bán' };
  const administrator = new StackClient(stack, 'administrator');
  const { status, text } = await administrator.post(`/v1/supply-points/${shop.id}/closures`, body, { headers });
  if (status !== 200) throw new Error(`${status} ${text}`);
}
