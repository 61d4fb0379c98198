import type { AccessToken } from '../gateway/access-token.js';
import type { GatewayClient } from '../gateway/gateway-client.js';
import type { RecordedBetween } from '../ledger/vaccination-ledger.js';
import type { ListFile } from './list-files.js';

export interface TakenFile {
  readonly id: string;
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly recorded: RecordedBetween;
}

const LOOK_EVERY_MS = 200;
const TAKEN_WITHIN_MS = 300_000;

/** Sends a file and follows it until every row was decided. @throws Error where it is not taken */
export async function sendFile(
  gateway: GatewayClient,
  token: AccessToken,
  { path, file, key }: { readonly path: string; readonly file: ListFile; readonly key: string },
): Promise<TakenFile> {
  const headers = { ...(await token.header()), 'idempotency-key': key, 'content-type': file.type };
  const sent = await gateway.send({ method: 'POST', path, headers, body: file.bytes });
  if (sent.status !== 202) throw new Error(`A file was answered ${sent.status}: ${JSON.stringify(sent.body)}`);
  const id = String(sent.body.id);
  const deadline = Date.now() + TAKEN_WITHIN_MS;
  for (;;) {
    const { status, body, at } = await gateway.send({
      method: 'GET',
      path: `${path}/${id}`,
      headers: await token.header(),
    });
    if (status !== 200) throw new Error(`A file was answered ${status}: ${JSON.stringify(body)}`);
    const { rows, created, changed, unchanged, refused } = body as unknown as TakenFile;
    if (body.state === 'finished') return { id, rows, created, changed, unchanged, refused, recorded: [sent.at, at] };
    if (Date.now() > deadline) throw new Error(`A file was not taken in time: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
