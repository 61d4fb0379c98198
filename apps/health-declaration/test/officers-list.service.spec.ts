import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clientActor, type Answer, type ServiceInTest } from '#libs/testing';
import { ATTENTION_DECISIONS } from '../src/attention/attention.rules.js';
import { EscalateEntriesJob } from '../src/attention/escalate-entries.job.js';
import { EraseDeclarationsUseCase } from '../src/declarations/erase-declarations.use-case.js';
import { REVIEW_DECISIONS } from '../src/declarations/review.rules.js';
import { COMMUNE_OF_930, COMMUNE_OF_931, declaration } from './declarations-of-nobody.js';
import { OfficersListModel, type ExpectedEntry, type Step } from './officers-list-model.js';
import { startHealthDeclaration } from './running-health-declaration.js';

const RUNS = 30;
const DAY = '2021-08-11';
const SCOPES = ['attention:work', 'declarations:read', 'declarations:review'];
const officers = Object.fromEntries(['officer-a', 'officer-b'].map((id) => [id, clientActor(id, SCOPES, ['93'])]));
const OF_930 = clientActor('officer-930', SCOPES, ['930']);
const COMMUNES = [COMMUNE_OF_930, COMMUNE_OF_931];
const HOURS_OF_ESCALATION = [9, 30];

const officer = fc.constantFrom('officer-a', 'officer-b');
const commune = fc.constantFrom(...COMMUNES);
/** Few, so that one declaration lives through many steps. */
const which = fc.nat(1);
const attention = fc.constantFrom(true, true, false);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('submit' as const), attention, commune }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('correct' as const), which, attention, commune }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('review' as const),
      which,
      decision: fc.constantFrom(...REVIEW_DECISIONS),
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('take', 'call', 'release'), which, officer }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      ...{ which, officer, decision: fc.constantFrom(...ATTENTION_DECISIONS) },
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('escalate' as const), hour: fc.constantFrom(...HOURS_OF_ESCALATION) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), count: fc.integer({ min: 1, max: 3 }) }) },
);

let service: ServiceInTest;
let later: ReadonlyMap<number, ServiceInTest>;

beforeAll(async () => {
  service = await startHealthDeclaration();
  const opened = HOURS_OF_ESCALATION.map(async (hour) => {
    const time = new Date(Date.parse(`${DAY}T00:00:00Z`) + hour * 3_600_000).toISOString();
    return [hour, await service.another({ LACHAN_BUSINESS_TIME: time })] as const;
  });
  later = new Map(await Promise.all(opened));
});

afterAll(async () => {
  for (const one of later.values()) await one.stop();
  await service.stop();
});

const form = (needsAttention: boolean, communeCode: string) =>
  declaration({
    residence: { communeCode, address: 'Khu vực 2' },
    answers: { ...declaration().answers, symptoms: needsAttention ? ['fever'] : [] },
  });

/** Codes with which declarants correct, by the id of the declaration. */
const codes = new Map<string, string>();

async function submit(model: OfficersListModel, needsAttention: boolean, communeCode: string): Promise<void> {
  const body = form(needsAttention, communeCode);
  const answer = await service.post<{ id: string; code: string }>('/v1/declarations', { body });
  expect(answer.status).toBe(201);
  codes.set(answer.body.id, answer.body.code);
  model.submitted(answer.body.id, needsAttention, communeCode);
}

async function erase(model: OfficersListModel, count: number): Promise<void> {
  const erasing = service.running.app.get(EraseDeclarationsUseCase);
  const afterAllWasStored = new Date(Date.now() + 3_600_000);
  await service.database.transaction((tx) => erasing.eraseSome(tx, DAY, afterAllWasStored, count));
  const left = await service.database.query<{ id: string }>('SELECT id FROM health_declaration.declaration');
  model.erasedBut(new Set(left.map(({ id }) => id)));
}

function act(path: string, version: number, as: string, body?: object): Promise<Answer> {
  const headers = { 'if-match': `"${version}"` };
  return service.post(`/v1/attention-entries/${path}`, { as: officers[as], body: body ?? {}, headers });
}

async function play(model: OfficersListModel, move: Step): Promise<void> {
  if (move.kind === 'submit') return submit(model, move.attention, move.commune);
  if (move.kind === 'erase') return erase(model, move.count);
  if (move.kind === 'escalate') {
    await later.get(move.hour)?.running.app.get(EscalateEntriesJob).run();
    return model.escalated(move.hour);
  }
  const one = model.declarations[move.which % Math.max(1, model.declarations.length)];
  if (!one) return;
  const version = one.sourceVersion + one.workVersion;
  if (move.kind === 'correct') {
    const body = { ...form(move.attention, move.commune), code: codes.get(one.id) };
    expect(await service.post(`/v1/declarations/${one.id}/corrections`, { body })).toMatchObject({ status: 201 });
    return model.corrected(one, move.attention, move.commune);
  }
  if (move.kind === 'review') {
    const headers = { 'if-match': `"${one.sourceVersion}"` };
    const review = { as: officers['officer-a'], body: { decision: move.decision }, headers };
    expect(await service.post(`/v1/declarations/${one.id}/reviews`, review)).toMatchObject({ status: 201 });
    return model.reviewed(one, move.decision);
  }
  const answer = await sendAct(move, one.id, version);
  const decision = move.kind === 'decide' ? move.decision : undefined;
  expect(answer.status).toBe(model.acted(one, move.kind, move.officer, decision));
}

type Act = Extract<Step, { readonly officer: string }>;

function sendAct(move: Act, id: string, version: number): Promise<Answer> {
  if (move.kind === 'decide')
    return act(`${id}/decisions`, version, move.officer, { decision: move.decision, note: 'Ghi chú' });
  if (move.kind === 'take') return act(`${id}/takings`, version, move.officer);
  if (move.kind === 'call') return act(`${id}/calls`, version, move.officer, { outcome: 'no-answer' });
  return act(`${id}/releases`, version, move.officer);
}

async function listedFor(as = officers['officer-a']): Promise<ExpectedEntry[]> {
  const { body } = await service.get<{ items: ExpectedEntry[]; counts: Record<string, number> }>(
    '/v1/attention-entries?limit=500',
    { as },
  );
  const counted = Object.values(body.counts).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(body.items.length);
  return body.items.map(({ id, version, state, level, takenBy, calls, residenceCommune }) => ({
    ...{ id, version, level, takenBy, calls, state, residenceCommune },
  }));
}

const sorted = (entries: readonly ExpectedEntry[]): ExpectedEntry[] =>
  [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));

it('shows exactly what the declarations say, after any order of events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 50 }), async (history) => {
      const model = new OfficersListModel();
      for (const move of history) {
        await play(model, move);
        expect(sorted(await listedFor())).toEqual(sorted(model.entries()));
      }
      expect(sorted(await listedFor(OF_930))).toEqual(sorted(model.entries([COMMUNE_OF_930])));
      await erase(model, 500);
      expect(await listedFor()).toEqual([]);
      expect(await service.count('health_declaration.attention_work')).toBe(0);
    }),
    { numRuns: RUNS, endOnFailure: true, seed: 20210811 },
  );
});
