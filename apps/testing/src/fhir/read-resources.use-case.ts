import { Injectable } from '@nestjs/common';
import type { Bundle, Resource } from '@medplum/fhirtypes';
import { AuditLog } from '#libs/database';
import { isFhirId, searchset } from '#libs/fhir';
import { CursorCodec, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { OpenOrdersQuery } from '../people/open-orders.query.js';
import type { ResultVersion } from '../results/result-state.js';
import { ResultsOfSpecimenQuery } from '../results/results-of-specimen.query.js';
import { ExchangedRecordsQuery, type FoundSpecimen } from './exchanged-records.query.js';
import { resourceOf, type ExchangedRecord } from './fhir-resources.js';
import { readSearch, type SearchedType } from './read-search.js';
import { assignerOf } from './systems.js';

/** Of which scope each type is part. */
export const SCOPE_OF_TYPE: Readonly<Record<SearchedType, string>> = {
  DiagnosticReport: 'results:read',
  Observation: 'results:read',
  Specimen: 'specimens:read',
  Patient: 'specimens:read',
  ServiceRequest: 'specimens:read',
};

/** Tells other systems of specimens and released results, as far as they may see them; each is audited. */
@Injectable()
export class ReadResourcesUseCase {
  constructor(
    private readonly records: ExchangedRecordsQuery,
    private readonly orders: OpenOrdersQuery,
    private readonly results: ResultsOfSpecimenQuery,
    private readonly cursors: CursorCodec,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 for what is not there or not to be seen */
  async read(type: SearchedType, id: string, actor: Actor): Promise<Resource> {
    requireScope(type, actor);
    const found = isFhirId(id) ? await this.records.search(actor, { type, id, count: 1 }, 1) : [];
    const [resource] = await this.resources(type, found, actor);
    if (resource === undefined) throw new Refused('not-found', { status: 404 });
    return resource;
  }

  /** A page of a search; `next` leads to the following one. @throws Refused 400 */
  async search(type: SearchedType, query: Readonly<Record<string, unknown>>, actor: Actor): Promise<Bundle> {
    requireScope(type, actor);
    const read = readSearch(type, query, assignerOf);
    if (!read.ok) throw new Refused(read.code, { status: 400, path: read.parameter });
    const { search } = read;
    const purpose = `fhir ${JSON.stringify({ ...search, cursor: undefined, count: undefined })}`;
    const after = search.cursor === undefined ? undefined : this.cursors.decode(purpose, search.cursor).map(String);
    const rows = await this.records.search(actor, { ...search, ...(after && { after }) }, search.count + 1);
    const found = rows.slice(0, search.count);
    const last = rows.length > search.count ? found.at(-1) : undefined;
    const next = last && this.cursors.encode(purpose, [last.collectedAt.toISOString(), last.id]);
    const resources = distinct(await this.resources(type, found, actor));
    return searchset({ type, query, cursor: search.cursor, next }, resources);
  }

  private async resources(type: SearchedType, found: readonly FoundSpecimen[], actor: Actor): Promise<Resource[]> {
    const isResult = SCOPE_OF_TYPE[type] === 'results:read';
    const orders = type === 'Patient' ? await this.orders.openAll(found.map(({ orderId }) => orderId)) : undefined;
    const versions = isResult ? await this.results.ofAll(found.map(({ id }) => id)) : undefined;
    const records = found.map((specimen): ExchangedRecord => ({
      specimen,
      order: orders?.get(specimen.orderId ?? ''),
      result: versions?.get(specimen.id)?.findLast(isTold),
    }));
    const told = records.flatMap((record) => {
      const resource = resourceOf(type, record, this.referenceData.testCodes);
      return resource ? [{ record, resource }] : [];
    });
    await this.audit.recordAllNow(
      told.map(({ record }) => ({
        ...{ actor, action: isResult ? 'result.read' : 'specimen.read', objectKind: 'specimen' },
        objectId: record.specimen.id,
        detail: { by: 'fhir', ...(record.result && { resultVersion: record.result.version }) },
      })),
    );
    return told.map(({ resource }) => resource);
  }
}

const isTold = ({ state }: ResultVersion): boolean => state === 'released' || state === 'withdrawn';

function requireScope(type: SearchedType, { scopes }: Actor): void {
  if (!scopes.includes(SCOPE_OF_TYPE[type])) throw new Refused('missing-scope', { status: 403 });
}

/** Of one person with several specimens on a page, the newest. */
function distinct(resources: readonly Resource[]): Resource[] {
  const seen = new Set<string | undefined>();
  return resources.filter(({ id }) => !seen.has(id) && seen.add(id));
}
