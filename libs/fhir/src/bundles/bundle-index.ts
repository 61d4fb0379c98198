import type { BundleEntry, Reference, Resource } from '@medplum/fhirtypes';

/** What refers to what within one Bundle. */
export class BundleIndex {
  private readonly byUrl: ReadonlyMap<string, number>;

  constructor(private readonly entries: readonly BundleEntry[]) {
    this.byUrl = new Map(
      entries.flatMap(({ fullUrl, resource }, index) => [
        ...(fullUrl === undefined ? [] : [[fullUrl, index] as const]),
        ...(resource?.id === undefined ? [] : [[`${resource.resourceType}/${resource.id}`, index] as const]),
      ]),
    );
  }

  /** The number of the entry that the reference names, if it is of that type. */
  find(reference: Reference | undefined, type: Resource['resourceType']): number | undefined {
    const at = reference?.reference === undefined ? undefined : this.byUrl.get(reference.reference);
    return at !== undefined && this.entries[at]?.resource?.resourceType === type ? at : undefined;
  }

  at<T extends Resource>(index: number | undefined): T | undefined {
    return index === undefined ? undefined : (this.entries[index]?.resource as T | undefined);
  }

  ofType<T extends Resource>(type: Resource['resourceType']): { readonly entry: number; readonly resource: T }[] {
    return this.entries.flatMap(({ resource }, entry) =>
      resource?.resourceType === type ? [{ entry, resource: resource as unknown as T }] : [],
    );
  }
}
