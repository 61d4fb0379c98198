import { beforeEach, describe, expect, it } from '@jest/globals';
import { ProblemError, Unreachable } from '#packages/client';
import { memoryStore } from './memory-store.js';
import { PassageQueue, type PassageBody, type PassageDecision, type Waiting } from './passage-queue.js';
import { Sealing } from './sealing.js';
import { BATCH_ITEMS_MAX, sendQueue, type BatchAnswer, type PassageRequests } from './send-queue.js';

const OFFICER = 'officer-1';
const AT = '2021-08-11T05:00:00.000Z';

const refusedAs = (status: number, code: string): ProblemError =>
  new ProblemError({ type: 'about:blank', title: `said ${code}`, status, code, errors: [] }, undefined);
const away = (): Unreachable => new Unreachable(new Error('no network'));

/** A platform that takes each key once, and whose network can be cut at any request. */
class Platform implements PassageRequests {
  readonly passages = new Map<string, PassageBody>();
  readonly decisions = new Map<string, string>();
  readonly papers = new Map<string, object>();
  readonly batches: number[] = [];
  failure: (() => Error) | undefined;
  losesAnswers = false;
  answerOf: (passage: PassageBody) => BatchAnswer = () => ({ status: 201 });

  readonly record = (_: PassageBody, key: string) =>
    this.answered(() => {
      if (!this.passages.has(key)) throw refusedAs(422, 'personal-code-stale');
      return { id: `passage-${key}` };
    });

  readonly addPapers = (passageId: string, papers: object) =>
    this.answered(() => void this.papers.set(passageId, papers));

  readonly decide = (passageId: string, decision: PassageDecision) =>
    this.answered(() => void this.decisions.set(passageId, decision));

  readonly sendBatch = (bodies: readonly PassageBody[]) =>
    this.answered(() => {
      this.batches.push(bodies.length);
      return bodies.map((body) => {
        const answer = this.answerOf(body);
        if (answer.status === 201) this.passages.set(`${body.offline?.deviceId}:${body.offline?.sequence}`, body);
        return answer;
      });
    });

  private async answered<T>(act: () => T): Promise<T> {
    if (this.failure !== undefined) throw this.failure();
    const answer = act();
    if (this.losesAnswers) throw away();
    return Promise.resolve(answer);
  }
}

let queue: PassageQueue;
let platform: Platform;

beforeEach(() => {
  const store = memoryStore();
  queue = new PassageQueue(store, new Sealing(store));
  platform = new Platform();
});

async function addPassage(more: Partial<Extract<Waiting, { kind: 'passage' }>> = {}): Promise<string> {
  const { deviceId, sequence } = await queue.nextNumber();
  const offline = { deviceId, sequence, packVersion: '2021-08-11.x', colourShown: 'green' as const };
  const body: PassageBody = { checkpointCode: 'CP-1', direction: 'in', scan: 'LC1.D.X', at: AT, decision: 'approved' };
  return queue.add(sequence, { kind: 'passage', body: { ...body, offline }, officerId: OFFICER, at: AT, ...more });
}

describe('sending what waits', () => {
  it('sends in batches of what one request may carry, and empties the queue', async () => {
    for (let made = 0; made < BATCH_ITEMS_MAX + 3; made += 1) await addPassage();
    expect(await sendQueue(queue, platform, OFFICER)).toBe('done');
    expect(platform.batches).toEqual([BATCH_ITEMS_MAX, 3]);
    expect(platform.passages.size).toBe(BATCH_ITEMS_MAX + 3);
    expect(await queue.counts()).toEqual({ waiting: 0, refused: 0 });
  });

  it('keeps what was not answered, and makes no second passage when it is sent again', async () => {
    await addPassage();
    platform.losesAnswers = true;
    expect(await sendQueue(queue, platform, OFFICER)).toBe('unreachable');
    expect(await queue.counts()).toEqual({ waiting: 1, refused: 0 });
    platform.losesAnswers = false;
    expect(await sendQueue(queue, platform, OFFICER)).toBe('done');
    expect(platform.passages.size).toBe(1);
    expect(await queue.counts()).toEqual({ waiting: 0, refused: 0 });
  });

  it.each([
    ['the network is cut', away, 'unreachable'],
    ['the platform is ill', () => refusedAs(503, 'unavailable'), 'unreachable'],
    ['the token has ended', () => refusedAs(401, 'unauthenticated'), 'sign-in-needed'],
  ])('keeps everything while %s', async (_, failure, ended) => {
    await addPassage();
    await addPassage();
    platform.failure = failure;
    expect(await sendQueue(queue, platform, OFFICER)).toBe(ended);
    expect(await queue.counts()).toEqual({ waiting: 2, refused: 0 });
  });

  it('takes each answer of a batch for itself', async () => {
    for (let made = 0; made < 3; made += 1) await addPassage();
    const answers: BatchAnswer[] = [{ status: 201 }, { status: 422, title: 'too long ago' }, { status: 503 }];
    platform.answerOf = ({ offline }) => answers[(offline?.sequence ?? 1) - 1] ?? { status: 500 };
    expect(await sendQueue(queue, platform, OFFICER)).toBe('done');
    const left = await queue.items();
    expect(left.map(({ refusal }) => refusal)).toEqual(['too long ago', undefined]);
    expect(await queue.counts()).toEqual({ waiting: 1, refused: 1 });
  });

  it('sends nothing in the name of another officer', async () => {
    await addPassage({ officerId: 'officer-2' });
    expect(await sendQueue(queue, platform, OFFICER)).toBe('done');
    expect(platform.passages.size).toBe(0);
    expect(await queue.counts()).toEqual({ waiting: 1, refused: 0 });
  });

  it('repeats a request that was never answered, and decides about the passage that it had made', async () => {
    const body: PassageBody = { checkpointCode: 'CP-1', direction: 'in', scan: 'LC1.P.x', at: AT };
    platform.passages.set('arrived', body);
    await addPassage({ attempt: { idempotencyKey: 'arrived', body } });
    await addPassage({ attempt: { idempotencyKey: 'lost', body } });
    expect(await sendQueue(queue, platform, OFFICER)).toBe('done');
    expect(platform.decisions).toEqual(new Map([['passage-arrived', 'approved']]));
    expect(platform.batches).toEqual([1]);
    expect(platform.passages.size).toBe(2);
  });

  it('adds the papers that were shown after the request that was never answered, and none that went with it', async () => {
    const body: PassageBody = { checkpointCode: 'CP-1', direction: 'in', scan: 'LC1.P.x', at: AT };
    const before: PassageBody = { ...body, decision: 'approved', papers: { doses: [] } };
    const after: PassageBody = { ...before, papers: { recoveredOn: '2021-08-01' } };
    for (const key of ['same', 'later']) platform.passages.set(key, before);
    await addPassage({ body: before, attempt: { idempotencyKey: 'same', body: before } });
    await addPassage({ body: after, attempt: { idempotencyKey: 'later', body: before } });
    expect(await sendQueue(queue, platform, OFFICER)).toBe('done');
    expect(platform.papers).toEqual(new Map([['passage-later', after.papers]]));
    expect(platform.batches).toEqual([]);
  });

  it('sends decisions, and keeps one that was refused with the sentence', async () => {
    const item = { kind: 'decision', passageId: 'p', decision: 'turned-back', idempotencyKey: 'k' } as const;
    const { sequence } = await queue.nextNumber();
    await queue.add(sequence, { ...item, officerId: OFFICER, at: AT });
    platform.failure = () => refusedAs(409, 'passage-already-decided');
    expect(await sendQueue(queue, platform, OFFICER)).toBe('done');
    expect(await queue.items()).toMatchObject([{ refusal: 'said passage-already-decided' }]);
  });
});
