import { existsSync, readdirSync } from 'node:fs';
import { z } from 'zod';

/** One environment variable of one service, as its `config.ts` declares it. */
export interface Setting {
  readonly name: string;
  /** What a change of it does; empty where the schema says nothing. */
  readonly sentence: string;
  /** `required`, `optional`, or what holds when nothing is set. */
  readonly byDefault: string;
  readonly isNumber: boolean;
}

export interface ServiceSettings {
  readonly service: string;
  readonly schema: z.ZodObject;
  readonly settings: readonly Setting[];
}

/**
 * The settings of every service under `apps/` that has a `config.ts`, read from the schemas themselves.
 * @throws Error where a `config.ts` does not export exactly one schema
 */
export function serviceSettings(root: URL): Promise<ServiceSettings[]> {
  const services = readdirSync(new URL('apps/', root))
    .filter((service) => existsSync(new URL(`apps/${service}/src/config.ts`, root)))
    .sort();
  return Promise.all(services.map(async (service) => describeSettings(service, await configOf(service))));
}

/** The schema that a service's `config.ts` exports. */
export async function configOf(service: string): Promise<z.ZodObject> {
  const exported: Record<string, unknown> = await import(`../../../apps/${service}/src/config.js`);
  const schemas = Object.values(exported).filter((value) => value instanceof z.ZodObject);
  const [schema] = schemas;
  if (schemas.length !== 1 || !schema) throw new Error(`apps/${service}/src/config.ts must export one schema`);
  return schema;
}

export function describeSettings(service: string, schema: z.ZodObject): ServiceSettings {
  const settings = Object.entries(schema.shape).map(([name, type]) => ({
    name,
    sentence: (type as z.ZodType).description ?? '',
    byDefault: defaultOf(type as z.ZodType),
    isNumber: kindOf(type as z.ZodType) === 'number',
  }));
  return { service, schema, settings };
}

function defaultOf(type: z.ZodType): string {
  const unset = type.safeParse(undefined);
  if (!unset.success) return 'required';
  if (unset.data === undefined) return 'optional';
  return Array.isArray(unset.data) ? unset.data.join(',') || 'none' : String(unset.data);
}

/** What lies below defaults, options and transformations. */
function kindOf(type: z.core.$ZodType): string {
  if (type instanceof z.ZodDefault || type instanceof z.ZodOptional || type instanceof z.ZodNullable) {
    return kindOf(type.def.innerType);
  }
  return type instanceof z.ZodPipe ? kindOf(type.def.in) : type._zod.def.type;
}
