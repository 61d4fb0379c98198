import { z } from 'zod';
import type { EventContract, EventData } from './define-event.js';

/** Deeper contracts are refused when their consumer schema is made: nothing on the bus nests like that. */
const MAX_DEPTH = 12;

/** Kinds of schema that hold no other schema, and therefore no object whose unknown fields could matter. */
const LEAVES: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'enum', 'literal', 'null']);

const made = new WeakMap<EventContract, z.ZodType>();

/**
 * What a consumer parses by: the contract's own schema, but fields that it does not know are dropped at every depth, so
 * that a producer may add optional fields inside a version. Everything else is as strict as the contract.
 *
 * @throws TypeError for a kind of schema that contracts do not use; make it known here, with a test, first.
 */
export function consumerSchema<C extends EventContract>(contract: C): z.ZodType<EventData<C>> {
  let schema = made.get(contract);
  if (!schema) {
    schema = tolerant(contract.data, MAX_DEPTH);
    made.set(contract, schema);
  }
  return schema as z.ZodType<EventData<C>>;
}

function tolerant(schema: z.core.$ZodType, depth: number): z.ZodType {
  if (depth === 0) throw new TypeError(`A contract nests deeper than ${MAX_DEPTH}`);
  const inner = (part: z.core.$ZodType) => tolerant(part, depth - 1);
  if (schema instanceof z.ZodObject) {
    const shape = Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, inner(field)]));
    return schema.clone({ ...schema.def, shape, catchall: undefined });
  }
  if (schema instanceof z.ZodArray) return schema.clone({ ...schema.def, element: inner(schema.def.element) });
  if (schema instanceof z.ZodRecord) return schema.clone({ ...schema.def, valueType: inner(schema.def.valueType) });
  if (schema instanceof z.ZodUnion) return schema.clone({ ...schema.def, options: schema.def.options.map(inner) });
  if (schema instanceof z.ZodOptional) return schema.clone({ ...schema.def, innerType: inner(schema.def.innerType) });
  if (schema instanceof z.ZodNullable) return schema.clone({ ...schema.def, innerType: inner(schema.def.innerType) });
  return leaf(schema);
}

function leaf(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodType && LEAVES.has(schema.def.type)) return schema;
  throw new TypeError(`Contracts do not use schemas of kind ${schema._zod.def.type}`);
}
