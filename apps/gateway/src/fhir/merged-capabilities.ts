import type {
  CapabilityStatement,
  CapabilityStatementRest,
  CapabilityStatementRestResource as TypeCapability,
} from '@medplum/fhirtypes';

/** A service whose part is missing in the statement. */
const UNAVAILABLE = 'urn:lachan:unavailable-service';

/**
 * What all services can do together: of a type that several have, all that any of them can do.
 *
 * @param statements of the services that have answered, at least one
 * @param unavailable names of those that have not
 */
export function mergedCapabilities(
  statements: readonly CapabilityStatement[],
  unavailable: readonly string[],
  address: string,
): CapabilityStatement {
  const [first, ...others] = statements;
  if (first === undefined) throw new TypeError('Nobody has said what he can do');
  const descriptions = statements.flatMap(({ implementation }) => implementation?.description ?? []);
  return {
    ...first,
    ...(unavailable.length > 0 && { extension: unavailable.map((valueCode) => ({ url: UNAVAILABLE, valueCode })) }),
    implementation: { description: descriptions.join('. '), url: address },
    rest: [others.reduce((rest, { rest: [more] = [] }) => joined(rest, more), first.rest?.[0] ?? { mode: 'server' })],
  };
}

function joined(rest: CapabilityStatementRest, more: CapabilityStatementRest | undefined): CapabilityStatementRest {
  const types = new Map((rest.resource ?? []).map((one) => [one.type, one]));
  for (const one of more?.resource ?? []) types.set(one.type, withMore(types.get(one.type), one));
  return {
    ...rest,
    resource: [...types.values()],
    interaction: distinct([...(rest.interaction ?? []), ...(more?.interaction ?? [])], ({ code }) => code),
  };
}

function withMore(known: TypeCapability | undefined, more: TypeCapability): TypeCapability {
  if (known === undefined) return more;
  const { interaction = [], searchParam = [] } = known;
  return {
    ...known,
    interaction: distinct([...interaction, ...(more.interaction ?? [])], ({ code }) => code),
    searchParam: distinct([...searchParam, ...(more.searchParam ?? [])], ({ name }) => name),
  };
}

/** The first of each key, in the order in which they stand. */
function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Item[] {
  return items.filter((item, index) => items.findIndex((other) => keyOf(other) === keyOf(item)) === index);
}
