import { describe, expect, it } from '@jest/globals';
import { doseCounted, type DoseStrata } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { DosesProjection } from './doses.projection.js';

const projection = new DosesProjection();
const dose = doseCounted.examples.flatMap(({ after }) => (after ? [after] : []))[0] as DoseStrata;

function countedAt(recordedAt: string, day: string) {
  const event = {
    ...{ data: { before: null, after: { ...dose, day } }, recordedAt: new Date(recordedAt) },
    envelope: { version: 1 },
  } as ReceivedEvent<typeof doseCounted>;
  return projection.counted(event).filter(({ indicator }) => indicator === 'doses');
}

describe('a dose around midnight of the province', () => {
  it.each([
    ['2021-08-11T16:59:59.999Z', '2021-08-11', '2021-08-11T23'],
    ['2021-08-11T17:00:00.000Z', '2021-08-11', '2021-08-12T00'],
    ['2021-08-11T17:00:00.000Z', '2021-08-12', '2021-08-12T00'],
    ['2024-02-29T17:00:00.000Z', '2024-02-29', '2024-03-01T00'],
  ])('recorded at %s is of the day on which it was given, %s, as of the hour %s', (recordedAt, day, recordedHour) => {
    const deltas = countedAt(recordedAt, day);
    expect(deltas.length).toBeGreaterThan(0);
    for (const delta of deltas) expect(delta).toMatchObject({ day, recordedHour, value: 1 });
  });
});
