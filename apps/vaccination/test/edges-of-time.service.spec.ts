import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DoseStrata } from '#libs/contracts';
import type { ServiceInTest } from '#libs/testing';
import { doseOf, FACILITY_A, newPerson, SITE_A, startVaccination } from './running-vaccination.js';

/** Two days after a 29 February; the residents are counted for the end of 2021. */
const BUSINESS_TIME = '2024-03-02T08:00:00.000Z';
const YESTERDAY = '2024-03-01';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startVaccination({}, { LACHAN_BUSINESS_TIME: BUSINESS_TIME });
});
afterAll(() => service.stop());

interface Dose {
  readonly id: string;
  readonly doseNumber: number;
  readonly violations: readonly string[];
  readonly warnings: readonly string[];
  readonly person: { readonly id: string };
}

const record = (person: object, change: object) =>
  service.post<Dose>('/v1/doses', { as: FACILITY_A, body: doseOf(person, { vaccine: 'pfizer', ...change }) });
const entered = async (day: string) => {
  const path = `/v1/completeness?facility=${SITE_A}&from=${day}&to=${day}`;
  const { body } = await service.get<{ total: { entered: number } }>(path, { as: FACILITY_A });
  return body.total.entered;
};
const publishedOf = async (dose: string) => {
  const [row] = await service.database.query<{ data: { after: DoseStrata } }>(
    `SELECT data FROM messaging.event WHERE aggregate_id = $1 AND type = 'vn.lachan.vaccination.dose-counted.v1'
     ORDER BY position DESC LIMIT 1`,
    [dose],
  );
  return row?.data.after;
};
const cohortOf = async (person: string) => {
  const sql = `SELECT strata ->> 'cohort' AS cohort FROM vaccination.person WHERE id = $1`;
  return (await service.database.query<{ cohort: string }>(sql, [person]))[0]?.cohort;
};
/** Of a birth there is no document whose number would say another one. */
const bornAs = (birth: object) => newPerson({ birth, identityDocument: undefined });

describe('a dose around midnight of the province', () => {
  it.each([
    ['2024-02-29T23:59:59+07:00', '2024-02-29'],
    ['2024-03-01T00:00:00+07:00', '2024-03-01'],
    ['2024-02-29T16:59:59Z', '2024-02-29'],
    ['2024-02-29T17:00:00Z', '2024-03-01'],
  ])('given at %s is of %s in the ledger, in completeness and in what is published', async (at, day) => {
    const before = await entered(day);
    const { body } = await record(newPerson(), { administered: { at } });
    expect(await entered(day)).toBe(before + 1);
    expect(await publishedOf(body.id)).toMatchObject({ day });
    const shown = await service.get(`/v1/doses?facility=${SITE_A}&day=${day}`, { as: FACILITY_A });
    expect((shown.body.items as { id: string }[]).map(({ id }) => id)).toContain(body.id);
  });
});

describe('an interval over 29 February', () => {
  it.each([
    ['2024-02-28', ['too-early']],
    ['2024-02-29', []],
  ])('from 8 February to %s is counted day by day', async (on, violations) => {
    const person = newPerson();
    await record(person, { administered: { on: '2024-02-08' } });
    expect((await record(person, { administered: { on } })).body).toMatchObject({ doseNumber: 2, violations });
  });
});

describe('the cohort of coverage', () => {
  it.each([
    [{ year: 2003 }, '18-24'],
    [{ year: 2004 }, '16-17'],
    [{ date: '2003-12-31' }, '18-24'],
    [{ date: '2004-01-01' }, '16-17'],
    [{ year: 1911 }, '80+'],
    [{ date: '1914-03-01' }, '80+'],
    [{ date: '2004-02-29' }, '16-17'],
  ])('of somebody born %j is that on the day for which the residents are counted: %s', async (birth, cohort) => {
    const { body } = await record(bornAs(birth), { administered: { on: YESTERDAY } });
    expect(await cohortOf(body.person.id)).toBe(cohort);
  });

  it.each([{ date: '2022-01-01' }, { year: 2022 }, { year: 2024 }, { date: '2024-02-29' }])(
    'is unknown of whoever was born after that day: %j; the dose is on record as too early in life',
    async (birth) => {
      const answer = await record(bornAs(birth), { administered: { on: YESTERDAY } });
      expect(answer).toMatchObject({ status: 201, body: { violations: ['too-young'] } });
      expect(await cohortOf(answer.body.person.id)).toBe('unknown');
      expect(await publishedOf(answer.body.id)).toMatchObject({ ageBand: '0-2', ageEstimated: 'year' in birth });
    },
  );
});

describe('somebody born in the year of the dose', () => {
  it.each([{ date: '2024-03-02' }, { year: 2025 }])('after it, %j, cannot have been given it', async (birth) => {
    expect(await record(bornAs(birth), { administered: { on: YESTERDAY } })).toMatchObject({
      status: 422,
      body: { code: 'birth-in-the-future', errors: [{ path: expect.stringMatching(/^person\.birth/) }] },
    });
  });
});

describe('somebody of 110 years', () => {
  it('is given a dose as any grown-up', async () => {
    const answer = await record(bornAs({ date: '1914-03-01' }), { administered: { on: YESTERDAY } });
    expect(answer).toMatchObject({ status: 201, body: { doseNumber: 1, violations: [] } });
    for (const warning of ['age-estimated', 'age-unknown']) expect(answer.body.warnings).not.toContain(warning);
    expect(await publishedOf(answer.body.id)).toMatchObject({ ageBand: '80+', ageEstimated: false });
  });
});
