import { newIdempotencyKey } from '#packages/client';
import { api } from '../api/api';
import type { PassageBody, PassageDecision } from './offline/passage-queue';
import type { BatchAnswer, PassageRequests } from './offline/send-queue';
import type { Direction, OpenShift } from './open-shift';
import type { ShownPapers } from './papers/papers';

const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });

export async function recordPassage(body: PassageBody, idempotencyKey: string, signal?: AbortSignal) {
  const { data } = await api.POST('/v1/checkpoint-passages', { body, params: keyed(idempotencyKey), signal });
  if (data === undefined) throw new Error('The platform answered a passage with nothing');
  return data;
}

export async function decidePassage(id: string, decision: PassageDecision, idempotencyKey: string): Promise<void> {
  const params = { ...keyed(idempotencyKey), path: { id } };
  await api.POST('/v1/checkpoint-passages/{id}/decision', { body: { decision }, params });
}

/** Papers that were shown after the colour. @returns the same passage, decided again */
export async function addPapers(id: string, papers: ShownPapers, idempotencyKey: string) {
  const params = { ...keyed(idempotencyKey), path: { id } };
  const { data } = await api.POST('/v1/checkpoint-passages/{id}/papers', { body: papers, params });
  if (data === undefined) throw new Error('The platform answered papers with nothing');
  return data;
}

async function sendBatch(bodies: readonly PassageBody[]): Promise<readonly BatchAnswer[]> {
  const { data } = await api.POST('/v1/checkpoint-passages/batches', { body: { items: [...bodies] } });
  return (data?.items ?? []) as readonly BatchAnswer[];
}

export const passageRequests: PassageRequests = { record: recordPassage, addPapers, decide: decidePassage, sendBatch };

export interface ShiftChoice {
  readonly checkpointCode: string;
  readonly checkpointName: string;
  readonly direction: Direction;
  readonly road: string;
}

export async function startShift(choice: ShiftChoice, officerId: string): Promise<OpenShift> {
  const { checkpointName: _, ...body } = choice;
  const { data } = await api.POST('/v1/checkpoint-shifts', { body, params: keyed(newIdempotencyKey()) });
  if (data === undefined) throw new Error('The platform answered a shift with nothing');
  return { ...choice, id: data.id, startedAt: data.startedAt, road: data.road, officerId };
}

export async function endShift(id: string): Promise<void> {
  await api.POST('/v1/checkpoint-shifts/{id}/end', { params: { path: { id } } });
}
