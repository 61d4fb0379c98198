import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type ServiceInTest } from '#libs/testing';
import { generateSlipCode, SLIP_CODE_RANDOM_BYTES } from '#libs/vocabulary';
import { HandOverMessagesJob } from '#libs/sms';
import { SendLookUpCodesJob } from '../../apps/testing/src/look-ups/send-look-up-codes.job.js';
import { startTesting } from '../../apps/testing/test/running-testing.js';
import { collected, person } from '../../apps/testing/test/specimens-of-nobody.js';
import { median } from '../../bench/src/measure/percentile.js';
import { Random } from '../../apps/simulator/src/population/random.js';
import { rankSumDeviation } from './rank-sum.js';
import { sizeOf } from './sizes.js';

const { tries, seed } = sizeOf('look-ups-alike');
/** A question and a wrong code each: two attempts of the ten that a slip has. */
const TRIES_A_SLIP = 4;
/** Questions that are asked before somebody looks at them and codes are told. */
const BLOCK = 25;
/** Ten attempts lock; one more is refused. */
const ATTEMPTS_MAX = 10;
/** Chance that alike samples are taken for different: one in 150,000, for each of the comparisons. */
const DEVIATION_MAX = 4.5;
const PLAY_MS = 1_800_000;

const BIRTH = { date: '1984-02-29' };
const OTHER_BIRTH = { date: '1984-03-01' };
const OTHER_PHONE = '0309999999';

/** What is asked for; the first two are the same, so that they show what differs by chance. */
const KINDS = ['no such slip', 'no such slip either', 'another birth', 'another phone', 'all fits'] as const;
type Kind = (typeof KINDS)[number];
const CONTROL = KINDS[0];

interface Question {
  readonly slipCode: string;
  readonly birth: object;
  readonly phone: string;
}

interface Told {
  readonly shape: string;
  readonly ms: number;
  readonly id: string;
}

let service: ServiceInTest;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lachan-alike-'));
  service = await startTesting({ SMS_OUTBOX_FILE: join(folder, 'outbox-sms.jsonl') });
});
afterAll(async () => {
  await service?.stop();
  await rm(folder, { recursive: true });
});

describe(`${tries} look-ups of each kind`, () => {
  it(
    'are answered alike and in like times, those of slips that are none too',
    async () => {
      const questions = await questionsOf(tries);
      const [asked, told] = await playAll(questions);
      // The shape of every answer, and nothing else of it, is the same.
      expect(shapesOf(asked)).toHaveLength(1);
      expect(shapesOf(told)).toHaveLength(1);
      expect(await messages()).toBe(tries);
      expect(differing({ asked, told })).toEqual([]);
    },
    PLAY_MS,
  );

  it('lock after as many attempts, and are refused alike', async () => {
    const courses = await Promise.all(
      KINDS.map(async (kind) => {
        const [question] = (await questionsOf(1))[kind];
        const shapes: string[] = [];
        for (let attempt = 0; attempt <= ATTEMPTS_MAX; attempt += 1) {
          shapes.push((await ask(question as Question)).shape);
          await look();
        }
        return shapes.join('\n');
      }),
    );
    expect(new Set(courses).size).toBe(1);
    const statuses = courses[0]?.split('\n').map((shape) => shape.slice(0, 3));
    expect(statuses).toEqual([...Array.from({ length: ATTEMPTS_MAX }, () => '202'), '429']);
  });
});

const SHAPES_SHOWN = 3;
const shapesOf = (played: Played): string[] =>
  [...new Set(KINDS.flatMap((kind) => played[kind].map(({ shape }) => shape)))].slice(0, SHAPES_SHOWN);

type Played = Readonly<Record<Kind, Told[]>>;
const nothing = (): Record<Kind, Told[]> =>
  Object.fromEntries(KINDS.map((kind) => [kind, []])) as unknown as Record<Kind, Told[]>;

/** In turns, each round in an order of its own, so that whatever else goes on meets every kind. */
async function playAll(questions: Readonly<Record<Kind, Question[]>>): Promise<[Played, Played]> {
  const random = new Random(seed);
  const [asked, told] = [nothing(), nothing()];
  for (let first = 0; first < tries; first += BLOCK) {
    const rounds = Array.from({ length: Math.min(BLOCK, tries - first) }, (_, index) => first + index);
    for (const round of rounds)
      for (const kind of shuffled(random)) asked[kind].push(await ask(questions[kind][round] as Question));
    await look();
    for (const round of rounds)
      for (const kind of shuffled(random)) told[kind].push(await tellWrongCode(asked[kind][round]?.id ?? ''));
  }
  return [asked, told];
}

const shuffled = (random: Random): Kind[] =>
  KINDS.map((kind) => ({ kind, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind }) => kind);

/** Which kinds took another time than the control, by more than chance; with their medians in milliseconds. */
function differing(steps: Readonly<Record<string, Played>>): string[] {
  return Object.entries(steps).flatMap(([step, played]) => {
    const control = played[CONTROL].map(({ ms }) => ms);
    const lines = KINDS.map((kind) => {
      const times = played[kind].map(({ ms }) => ms);
      const deviation = rankSumDeviation(times, control);
      return { deviation, line: `${step}, ${kind}: ${median(times).toFixed(2)} ms, ${deviation.toFixed(1)} σ` };
    });
    if (tries > 1_000) console.log(lines.map(({ line }) => line).join('\n'));
    return lines.filter(({ deviation }) => Math.abs(deviation) > DEVIATION_MAX).map(({ line }) => line);
  });
}

async function questionsOf(count: number): Promise<Readonly<Record<Kind, Question[]>>> {
  const slips = Math.ceil(count / TRIES_A_SLIP);
  const repeated = (each: readonly Question[]): Question[] =>
    Array.from({ length: count }, (_, index) => each[Math.floor(index / TRIES_A_SLIP)] as Question);
  const real = async (): Promise<Question[]> => {
    const made: Question[] = [];
    for (let slip = 0; slip < slips; slip += 1) {
      const somebody = person({ birth: BIRTH });
      const { slipCode } = await collected(service, { person: somebody });
      made.push({ slipCode, birth: BIRTH, phone: somebody.phone });
    }
    return made;
  };
  const unknown = (): Question[] =>
    Array.from({ length: slips }, () => {
      const slipCode = generateSlipCode(randomBytes(SLIP_CODE_RANDOM_BYTES));
      return { slipCode, birth: BIRTH, phone: person().phone };
    });
  return {
    'no such slip': repeated(unknown()),
    'no such slip either': repeated(unknown()),
    'another birth': repeated((await real()).map((one) => ({ ...one, birth: OTHER_BIRTH }))),
    'another phone': repeated((await real()).map((one) => ({ ...one, phone: OTHER_PHONE }))),
    'all fits': repeated(await real()),
  };
}

const ask = (body: Question): Promise<Told> =>
  timed(() => service.post<Record<string, unknown>>('/v1/result-lookups', { body }));

/** Right by chance once in a million. */
const tellWrongCode = (id: string): Promise<Told> =>
  timed(() => service.post<Record<string, unknown>>(`/v1/result-lookups/${id}/codes`, { body: { code: '000000' } }));

async function timed(call: () => Promise<Answer>): Promise<Told> {
  const began = performance.now();
  const answer = await call();
  const ms = performance.now() - began;
  return { ms, shape: shapeOf(answer), id: String(answer.body['id']) };
}

/** Status, headers and body without what is of each answer alone: ids and times. */
function shapeOf({ status, headers, body }: Answer): string {
  const names = [...headers].filter(([name]) => name !== 'date' && name !== 'lachan-business-time');
  return `${status} ${JSON.stringify(names)} ${JSON.stringify(body)}`
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
    .replaceAll(/\b[0-9a-f]{32}\b|\b[0-9a-f]{16}\b/g, '<trace>');
}

/** Looks at what was asked, and hands the messages over, as the jobs do out of the caller's sight. */
async function look(): Promise<void> {
  const left = async (): Promise<boolean> => {
    const rows = await service.database.query('SELECT FROM testing.result_lookup WHERE looked_at IS NULL LIMIT 1');
    return rows.length > 0;
  };
  do await service.running.app.get(SendLookUpCodesJob, { strict: false }).run();
  while (await left());
  await service.running.app.get(HandOverMessagesJob, { strict: false }).run();
}

async function messages(): Promise<number> {
  const lines = (await readFile(join(folder, 'outbox-sms.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return lines.length;
}
