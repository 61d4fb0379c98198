import type { AccessToken } from './access-token.js';
import type { GatewayClient } from './gateway-client.js';

const PAGE_MAX = 500;

/** Everything in a list that the platform answers page by page. @throws Error where it does not answer */
export async function everyItem<Item>(gateway: GatewayClient, token: AccessToken, path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: String(PAGE_MAX), ...(cursor !== undefined && { cursor }) });
    const address = `${path}${path.includes('?') ? '&' : '?'}${query.toString()}`;
    const { status, body } = await gateway.send({ method: 'GET', path: address, headers: await token.header() });
    if (status !== 200) throw new Error(`${path} was answered ${status}: ${JSON.stringify(body)}`);
    items.push(...(body.items as Item[]));
    cursor = (body.nextCursor as string | null) ?? undefined;
  } while (cursor !== undefined);
  return items;
}
