import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { consumerSchema } from './consumer-schema.js';
import { defineEvent } from './define-event.js';
import { registry } from './registry.js';

/** Fields whose own keys are data, so that no key of theirs is an unknown field. */
const MAPS: ReadonlySet<string> = new Set(['nationalCodes', 'map']);

const mapValues = (map: object): object =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, withUnknownFields(value)]));

/** The value with a field that nobody knows in every object at every depth. */
function withUnknownFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).map(([field, inner]) => [
    field,
    MAPS.has(field) ? mapValues(inner as object) : withUnknownFields(inner),
  ]);
  return { ...Object.fromEntries(known), addedLater: { deep: [1] } };
}

const everyKind = defineEvent({
  type: 'vn.lachan.testing.sample-taken.v1',
  topic: 'testing.sample.v1',
  title: 'A sample was taken',
  data: z.strictObject({
    list: z.array(z.strictObject({ a: z.int() })).max(2),
    choice: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('x'), inner: z.strictObject({ flag: z.boolean() }) }),
      z.strictObject({ kind: z.literal('y') }),
    ]),
    either: z.union([z.strictObject({ p: z.string().max(3) }), z.null()]),
    maybe: z.strictObject({ b: z.enum(['one']) }).optional(),
    nullable: z.strictObject({ c: z.number() }).nullable(),
    map: z.record(z.string().regex(/^[a-z]$/), z.strictObject({ d: z.int() })).optional(),
  }),
  examples: [
    {
      list: [{ a: 1 }, { a: 2 }],
      choice: { kind: 'x', inner: { flag: true } },
      either: { p: 'abc' },
      maybe: { b: 'one' },
      nullable: { c: 1.5 },
      map: { k: { d: 1 } },
    },
    { list: [], choice: { kind: 'y' }, either: null, nullable: null },
  ],
});

describe.each([...registry.contracts, everyKind].map((contract) => [contract.type, contract] as const))(
  'a consumer of %s',
  (_, contract) => {
    it('takes every example as it is', () => {
      for (const example of contract.examples) expect(consumerSchema(contract).parse(example)).toEqual(example);
    });

    it('drops fields that it does not know, at every depth', () => {
      for (const example of contract.examples) {
        const later = withUnknownFields(example);
        expect(contract.data.safeParse(later).success).toBe(false);
        expect(consumerSchema(contract).parse(later)).toEqual(example);
      }
    });

    it('still refuses an event that lacks a required field', () => {
      const required = Object.entries(contract.data.shape).filter(([, field]) => !(field instanceof z.ZodOptional));
      expect(required.length).toBeGreaterThan(0);
      for (const [field] of required) {
        const incomplete = { ...contract.examples[0], [field]: undefined };
        expect(consumerSchema(contract).safeParse(incomplete).success).toBe(false);
      }
    });
  },
);

describe('the schema of a consumer', () => {
  const [example] = everyKind.examples;

  it.each([
    ['a longer list', { list: [{ a: 1 }, { a: 2 }, { a: 3 }] }],
    ['a fraction for a whole number', { list: [{ a: 1.5 }] }],
    ['another kind', { choice: { kind: 'z' } }],
    ['a longer text', { either: { p: 'abcd' } }],
    ['another word', { maybe: { b: 'two' } }],
    ['null for what is optional', { maybe: null }],
    ['another key of a map', { map: { K: { d: 1 } } }],
  ])('refuses %s, as the contract does', (_, change) => {
    expect(consumerSchema(everyKind).safeParse({ ...example, ...change }).success).toBe(false);
  });

  it('is made once a contract', () => {
    expect(consumerSchema(everyKind)).toBe(consumerSchema(everyKind));
  });

  it('leaves the schema of the producer strict', () => {
    consumerSchema(everyKind);
    expect(everyKind.data.safeParse({ ...example, addedLater: 1 }).success).toBe(false);
  });

  it('is not made for kinds of schema in which it could miss an object', () => {
    const data = z.strictObject({ pair: z.tuple([z.strictObject({ a: z.int() })]) });
    expect(() => consumerSchema({ ...everyKind, data, examples: [] })).toThrow('tuple');
  });
});
