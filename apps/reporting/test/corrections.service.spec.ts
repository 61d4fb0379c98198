import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  correctionTicketCounted,
  correctionTicketOverdueChanged,
  type CorrectionTicketStrata,
  type EventContract,
  type EventData,
} from '#libs/contracts';
import { clientActor, eventually } from '#libs/testing';
import { newEvent, RunningReporting } from './running-reporting.js';

const ANALYST = clientActor('analyst', ['reports:read'], ['93']);
const eleventh = 'from=2021-08-11&to=2021-08-11';

let reporting: RunningReporting;
const ask = async (question: string) =>
  (
    await reporting.client.get<{ rows: Record<string, unknown>[]; total: number | null }>(`/v1/reports/${question}`, {
      as: ANALYST,
    })
  ).body;
const told = <C extends EventContract>(contract: C, id: string, version: number, data: EventData<C>) =>
  newEvent(contract, { aggregateId: id, aggregateVersion: version, data } as never);

const waiting: CorrectionTicketStrata = {
  ...{ day: '2021-08-11', kind: 'dose-missing', outcome: 'waiting', refusals: [] },
  ...{ facilityCode: null, communeCode: '31318' },
};
const refused = { ...waiting, outcome: 'refused', refusals: ['photo-unreadable', 'details-mismatch'] } as const;

/** Three tickets of the 11th: one is refused for two reasons, one accepted by another facility, one is late. */
beforeAll(async () => {
  reporting = await RunningReporting.start('2021-08-20T05:00:00Z');
  const [one, two, three] = Array.from({ length: 3 }, () => randomUUID()) as [string, string, string];
  const double = { ...waiting, kind: 'dose-double', communeCode: null } as const;
  const late = { day: '2021-08-19', overdue: true, facilityCode: null, communeCode: '31318' };
  const accepted = { ...double, outcome: 'accepted', facilityCode: 'TTYT-931', communeCode: '31340' } as const;
  await reporting.record(
    '2021-08-19T01:30:00Z',
    [
      told(correctionTicketCounted, one, 1, { before: null, after: waiting }),
      told(correctionTicketCounted, two, 1, { before: null, after: double }),
      told(correctionTicketCounted, three, 1, { before: null, after: waiting }),
      told(correctionTicketCounted, one, 2, {
        before: waiting,
        after: { ...refused, refusals: [...refused.refusals] },
      }),
      told(correctionTicketCounted, two, 2, { before: double, after: accepted }),
      told(correctionTicketOverdueChanged, three, 2, late),
    ],
    'vaccination',
  );
  await eventually(
    async () => (await ask('corrections-overdue?from=2021-08-19&to=2021-08-19')).total === 1 || undefined,
  );
  const refusedOrAccepted = async () => {
    const { rows } = await ask(`corrections-by-outcome?${eleventh}&groupBy=category`);
    return rows.length === 3 || undefined;
  };
  await eventually(refusedOrAccepted);
});
afterAll(() => reporting.stop());

describe('requests to correct a record', () => {
  it('are counted by what is wrong and by what has become of them, on the day on which they were opened', async () => {
    const { rows, total } = await ask(`corrections?${eleventh}&groupBy=category`);
    expect(total).toBe(3);
    expect(rows.map(({ category, value }) => [category, value])).toEqual([
      ['dose-double', 1],
      ['dose-missing', 2],
    ]);
    const outcomes = (await ask(`corrections-by-outcome?${eleventh}&groupBy=category`)).rows;
    expect(outcomes.map(({ category, value }) => [category, value])).toEqual([
      ['accepted', 1],
      ['refused', 1],
      ['waiting', 1],
    ]);
    const communes = (await ask(`corrections?${eleventh}&groupBy=commune`)).rows;
    expect(communes.map(({ commune, value }) => [commune, value])).toEqual([
      ['31318', 2],
      ['31340', 1],
    ]);
  });

  it('are counted once for each reason for which they were refused', async () => {
    const { rows } = await ask(`corrections-refused?${eleventh}&groupBy=category`);
    expect(rows.map(({ category, value }) => [category, value])).toEqual([
      ['details-mismatch', 1],
      ['photo-unreadable', 1],
    ]);
  });
});
