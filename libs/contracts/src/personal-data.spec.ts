import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { EventContract } from './define-event.js';
import { registry } from './registry.js';

/** Every field name that may leave a service. To add one is to say that it cannot tell who a person is. */
const FREE_FIELDS: ReadonlySet<string> = new Set([
  'after',
  'ageBand',
  'ageEstimated',
  'announcedAt',
  'areaCode',
  'areaCodes',
  'assurance',
  'automatic',
  'before',
  'boosterDay',
  'capacity',
  'checkpointCode',
  'classification',
  'code',
  'cohort',
  'colour',
  'communeCode',
  'completedDay',
  'condition',
  'day',
  'decisionId',
  'declared',
  'decision',
  'declaration',
  'destination',
  'detectedIn',
  'direction',
  'directive',
  'documentNumber',
  'doseDays',
  'doseNumber',
  'doses',
  'endedDay',
  'exceptions',
  'facility',
  'facilityCode',
  'form',
  'from',
  'goods',
  'hash',
  'hour',
  'hundredths',
  'inPositivity',
  'keptPersonId',
  'kind',
  'kinds',
  'laboratoryCode',
  'late',
  'lot',
  'members',
  'mergedPersonId',
  'method',
  'methods',
  'national',
  'nationalCodes',
  'nationalReason',
  'offline',
  'onBehalf',
  'openingHours',
  'origin',
  'outcome',
  'overdue',
  'passage',
  'place',
  'placeKind',
  'point',
  'points',
  'pool',
  'positive',
  'priority',
  'priorityGroup',
  'provinceCode',
  'reactions',
  'reason',
  'reasons',
  'refusals',
  'residence',
  'says',
  'scheme',
  'sequence',
  'service',
  'severity',
  'shown',
  'signed',
  'sex',
  'source',
  'specimen',
  'stage',
  'status',
  'to',
  'told',
  'tube',
  'use',
  'vaccine',
  'turnaroundMinutes',
  'validFrom',
  'validTo',
  'value',
  'valueBefore',
  'verified',
  'version',
  'vials',
  'way',
  'withdrawnAt',
]);

/** Fields that would be personal elsewhere: the name and the point of a public place. */
const PLACE_FIELDS: ReadonlySet<string> = new Set(['name', 'latitude', 'longitude']);
const OF_PUBLIC_PLACES: ReadonlySet<string> = new Set([
  'vn.lachan.health-declaration.place-registered.v1',
  'vn.lachan.geo-maps.supply-point-registered.v1',
  'vn.lachan.geo-maps.supply-point-changed.v1',
  'vn.lachan.identity.facility-registered.v1',
  'vn.lachan.identity.facility-changed.v1',
]);

/** A keyed digest of an identity document, in the facts that must speak of one person over time (ADR 29). */
const PERSON_REF_FIELDS: ReadonlySet<string> = new Set(['personRef', 'keptPersonRef', 'mergedPersonRef']);
const OF_ONE_PERSON: ReadonlySet<string> = new Set([
  'vn.lachan.testing.result-released.v1',
  'vn.lachan.testing.result-amended.v1',
  'vn.lachan.testing.result-withdrawn.v1',
  'vn.lachan.testing.people-merged.v1',
  'vn.lachan.testing.people-parted.v1',
]);

/** Field names at every depth, as the published JSON Schema has them. */
function fieldsOf(schema: z.ZodType): string[] {
  const found: string[] = [];
  JSON.stringify(z.toJSONSchema(schema), (key, value: unknown) => {
    if (key === 'properties') found.push(...Object.keys(value as object));
    return value;
  });
  return found;
}

function forbiddenFields({ type, data }: Pick<EventContract, 'type' | 'data'>): string[] {
  const allowed = (field: string) =>
    FREE_FIELDS.has(field) ||
    (OF_PUBLIC_PLACES.has(type) && PLACE_FIELDS.has(field)) ||
    (OF_ONE_PERSON.has(type) && PERSON_REF_FIELDS.has(field));
  return fieldsOf(data).filter((field) => !allowed(field));
}

/** Texts without a pattern, format or closed list could carry anything, so that they are bounded at least. */
function unboundedTexts(schema: z.ZodType): unknown[] {
  const found: unknown[] = [];
  JSON.stringify(z.toJSONSchema(schema), (_, value: { type?: string }) => {
    const text = value?.type === 'string';
    if (text && !['pattern', 'format', 'enum', 'const', 'maxLength'].some((bound) => bound in value)) found.push(value);
    return value;
  });
  return found;
}

describe('personal data in contracts', () => {
  it.each(registry.contracts.map((contract) => [contract.type, contract] as const))('%s has none', (_, contract) => {
    expect(fieldsOf(contract.data).length).toBeGreaterThan(0);
    expect(forbiddenFields(contract)).toEqual([]);
    expect(unboundedTexts(contract.data)).toEqual([]);
  });

  it.each(['fullName', 'phone', 'address', 'number', 'birthDate', 'email', 'personRef', 'name', 'latitude'])(
    'would be found under the name %s, however deep',
    (field) => {
      const data = z.strictObject({
        declaration: z.array(
          z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('a') }),
            z.strictObject({ kind: z.literal('b'), [field]: z.string().max(9).optional() }),
          ]),
        ),
      });
      expect(forbiddenFields({ type: 'vn.lachan.testing.sample-taken.v1', data })).toEqual([field]);
    },
  );

  it('would be found in a text without bounds', () => {
    expect(unboundedTexts(z.strictObject({ reasons: z.array(z.string()) }))).toHaveLength(1);
  });
});
