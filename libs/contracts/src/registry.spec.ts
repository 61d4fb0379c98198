import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { isPlaceCode } from '#libs/vocabulary';
import { defineEvent } from './define-event.js';
import { facilityRegistered } from './identity/facility-registered.v1.js';
import { contractRegistry, registry } from './registry.js';

const TYPE = /^vn\.lachan\.([a-z]+(?:-[a-z]+)*)\.[a-z]+(?:-[a-z]+)*\.v[1-9]\d*$/;
const TOPIC = /^([a-z]+(?:-[a-z]+)*)\.[a-z]+(?:-[a-z]+)*\.v[1-9]\d*$/;
const PAST_TENSE = /(ed(-in|-out)?|withdrawn)\.v\d+$/;

describe.each(registry.contracts.map((contract) => [contract.type, contract] as const))('%s', (_, contract) => {
  it('is named by its context and what has happened, on a topic of the same context', () => {
    expect(contract.type).toMatch(TYPE);
    expect(contract.type).toMatch(PAST_TENSE);
    expect(contract.topic).toMatch(TOPIC);
    expect(TOPIC.exec(contract.topic)?.[1]).toBe(TYPE.exec(contract.type)?.[1]);
  });

  it('says in one sentence what has happened', () => {
    expect(contract.title).toMatch(/^[A-Z][^.]{10,119}$/);
  });

  it('shows an example, and its own schema accepts each', () => {
    expect(contract.examples.length).toBeGreaterThan(0);
    for (const example of contract.examples) expect(contract.data.safeParse(example)).toMatchObject({ success: true });
  });

  it('refuses from its producer what it does not name', () => {
    for (const example of contract.examples) {
      expect(contract.data.safeParse({ ...example, fullName: 'Nguyễn Văn A' }).success).toBe(false);
    }
  });

  it('shows place codes that check out', () => {
    if (contract.topic === facilityRegistered.topic) return; // The register's own codes have no check character.
    const text = JSON.stringify(contract.examples);
    const codes = [...text.matchAll(/"code":"([^"]*)"/g)].map(([, code]) => code ?? '');
    expect(codes.filter((code) => !isPlaceCode(code))).toEqual([]);
  });
});

describe('the registry', () => {
  it('finds every contract by its type and among those of its topic', () => {
    for (const contract of registry.contracts) {
      expect(registry.byType(contract.type)).toBe(contract);
      expect(registry.byTopic(contract.topic)).toContain(contract);
    }
  });

  it('knows nothing of others', () => {
    expect(registry.byType('vn.lachan.health-declaration.place-moved.v1')).toBeUndefined();
    expect(registry.byTopic('health-declaration.person.v1')).toEqual([]);
  });

  it('lists each topic once', () => {
    expect(registry.topics).toEqual([
      'health-declaration.place.v1',
      'health-declaration.declaration.v1',
      'health-declaration.check-in.v1',
      'health-declaration.passage.v1',
      'identity.facility.v1',
      'testing.specimen.v1',
      'testing.result.v1',
      'testing.pool.v1',
      'testing.person-day.v1',
      'testing.person.v1',
      'cases.case.v1',
      'vaccination.dose.v1',
      'vaccination.person.v1',
      'vaccination.lot.v1',
      'vaccination.recall.v1',
      'vaccination.completeness.v1',
      'vaccination.screening.v1',
      'vaccination.stock.v1',
      'vaccination.adverse-event.v1',
      'vaccination.correction-ticket.v1',
      'geo-maps.zone.v1',
      'geo-maps.supply-point.v1',
      'audit.head.v1',
    ]);
  });

  it('refuses a second contract of one type', () => {
    const contract = defineEvent({
      type: 'vn.lachan.testing.sample-taken.v1',
      topic: 'testing.sample.v1',
      title: 'A sample was taken',
      data: z.strictObject({ day: z.iso.date() }),
      examples: [{ day: '2021-08-11' }],
    });
    expect(() => contractRegistry([contract, { ...contract }])).toThrow('vn.lachan.testing.sample-taken.v1');
  });
});
