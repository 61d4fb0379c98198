/** An entry that belongs to one service alone. */
export interface PlacedEntry<Service extends string> {
  readonly path: string;
  readonly service: Service;
}

/**
 * Which entries of a Bundle belong to which service; a type that several services have belongs to none of them.
 *
 * @param bundle of any shape: what it lacks is its service's to refuse
 * @returns undefined for what is no Bundle at all
 */
export function placedEntries<Service extends string>(
  bundle: unknown,
  serviceOf: (type: string) => Service | undefined,
): readonly PlacedEntry<Service>[] | undefined {
  if (!isObject(bundle) || bundle.resourceType !== 'Bundle') return undefined;
  const entries: readonly unknown[] = Array.isArray(bundle.entry) ? bundle.entry : [];
  return entries.flatMap((entry, index) => {
    const resource = isObject(entry) ? entry.resource : undefined;
    const type = isObject(resource) ? resource.resourceType : undefined;
    const service = typeof type === 'string' ? serviceOf(type) : undefined;
    return service === undefined ? [] : [{ path: `Bundle.entry[${index}].resource`, service }];
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
