import type { Act, KeyedDeclaration } from '../fortnight/day-plan.js';
import type { FaultyBody } from '../fortnight/typing-faults.js';
import type { Ledger } from '../ledger/ledger.js';
import type { GatewayClient, Sent } from '../gateway/gateway-client.js';

interface ItemAnswer {
  readonly status: number;
  readonly [field: string]: unknown;
}

/** Does what clients do, and enters each 2xx answer into the ledger. */
export async function performAct(act: Act, gateway: GatewayClient, ledger: Ledger): Promise<void> {
  if (act.kind === 'declare') return declare(act.declaration, act.loseAnswer, gateway, ledger);
  if (act.kind === 'mistype') return mistype(act.key, act.faulty, gateway, ledger);
  return sendStored(act.declarations, gateway, ledger);
}

const post = (path: string, body: unknown, key?: string): Sent => ({
  method: 'POST',
  path,
  body,
  ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
});

async function declare(
  { key, body }: KeyedDeclaration,
  loseAnswer: boolean,
  gateway: GatewayClient,
  ledger: Ledger,
): Promise<void> {
  const request = post('/v1/declarations', body, key);
  if (loseAnswer) await gateway.sendAndHangUp(request);
  const answer = await gateway.send(request);
  if (answer.status === 201 || answer.status === 200) ledger.declarationAccepted(key, body, answer.body);
  else ledger.faults.push(`a good declaration was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

async function mistype(key: string, { body, path }: FaultyBody, gateway: GatewayClient, ledger: Ledger): Promise<void> {
  const answer = await gateway.send(post('/v1/declarations', body, key));
  const named = (answer.body.errors as { path: string }[] | undefined)?.map((error) => error.path) ?? [];
  const refused = answer.status === 400 || answer.status === 422;
  if (refused && named.some((field) => field === path || field.startsWith(`${path}.`))) ledger.refused++;
  else ledger.faults.push(`a fault in ${path} was answered ${answer.status}, naming ${named.join(', ') || 'nothing'}`);
}

async function sendStored(
  declarations: readonly KeyedDeclaration[],
  gateway: GatewayClient,
  ledger: Ledger,
): Promise<void> {
  const items = declarations.map(({ key, body }) => ({ idempotencyKey: key, declaration: body }));
  const { status, body } = await gateway.send(post('/v1/declarations/batches', { items }));
  const answers = body.items as ItemAnswer[] | undefined;
  if (!answers) {
    ledger.faults.push(`a batch was answered ${status}: ${JSON.stringify(body)}`);
    return;
  }
  declarations.forEach((declaration, index) => {
    const answer = answers[index];
    if (answer?.status === 201) ledger.declarationAccepted(declaration.key, declaration.body, contentOf(answer));
    else ledger.faults.push(`a stored declaration was answered ${JSON.stringify(answer)}`);
  });
}

/** An item's answer stands either beside its status or inside `declaration`. */
function contentOf(answer: ItemAnswer): Record<string, unknown> {
  return (answer.declaration as Record<string, unknown> | undefined) ?? answer;
}
