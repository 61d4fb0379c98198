import { Injectable } from '@nestjs/common';
import type { Bundle, Immunization } from '@medplum/fhirtypes';
import { AuditLog } from '#libs/database';
import { isFhirId, searchset } from '#libs/fhir';
import { CursorCodec, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { ExchangedDosesQuery, type ReachOfDoses } from './exchanged-doses.query.js';
import { immunizationOf, type ExchangedDose } from './immunization.js';
import { readImmunizationSearch } from './read-immunization-search.js';

/** Tells other systems of doses, as far as they may see them; each is audited. */
@Injectable()
export class ReadImmunizationsUseCase {
  constructor(
    private readonly doses: ExchangedDosesQuery,
    private readonly cursors: CursorCodec,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Refused 404 for what is not there or not to be seen */
  async read(id: string, actor: Actor): Promise<Immunization> {
    const found = isFhirId(id) ? await this.doses.search(this.reachOf(actor), { id, count: 1 }, 1) : [];
    const [immunization] = await this.told(found, actor);
    if (!immunization) throw new Refused('not-found', { status: 404 });
    return immunization;
  }

  /** @throws Refused 400 */
  async search(query: Readonly<Record<string, unknown>>, actor: Actor): Promise<Bundle> {
    const read = readImmunizationSearch(query);
    if (!read.ok) throw new Refused(read.code, { status: 400, path: read.parameter });
    const { search } = read;
    const purpose = `fhir Immunization ${JSON.stringify({ ...search, cursor: undefined, count: undefined })}`;
    const [day, id] = search.cursor === undefined ? [] : this.cursors.decode(purpose, search.cursor).map(String);
    const after = day === undefined || id === undefined ? undefined : { day, id };
    const rows = await this.doses.search(this.reachOf(actor), { ...search, after }, search.count + 1);
    const found = rows.slice(0, search.count);
    const last = rows.length > search.count ? found.at(-1) : undefined;
    const next = last && this.cursors.encode(purpose, [last.day, last.id]);
    return searchset({ type: 'Immunization', query, cursor: search.cursor, next }, await this.told(found, actor));
  }

  private async told(found: readonly ExchangedDose[], actor: Actor): Promise<Immunization[]> {
    const object = { action: 'dose.read', objectKind: 'dose', detail: { by: 'fhir' } };
    await this.audit.recordAllNow(found.map(({ id }) => ({ actor, ...object, objectId: id })));
    const facts = new Map(this.referenceData.vaccination.vaccines.map((vaccine) => [vaccine.code, vaccine]));
    return found.flatMap((dose) => {
      const vaccine = facts.get(dose.vaccine);
      return vaccine ? [immunizationOf(dose, vaccine)] : [];
    });
  }

  private reachOf({ facility, areas }: Actor): ReachOfDoses {
    const communes = areas.flatMap((area) => this.referenceData.adminUnits.communesOf(area).map(({ code }) => code));
    return { facility: facility ?? null, communes: [...new Set(communes)] };
  }
}
