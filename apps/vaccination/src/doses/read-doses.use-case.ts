import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { actorCovers, CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { PersonSeal } from '../people/person-seal.js';
import { DoseChangeStore } from './dose-change.store.js';
import { DoseListQuery } from './dose-list.query.js';
import type { DosesPage, DosesQueryString, ShownDose } from './dose-record.dto.js';
import { listedDoseOf, shownChangeOf, shownPersonOf, type SaidWithChange } from './dose-record-answers.js';
import { DoseStore } from './dose.store.js';
import type { DoseRow } from './dose-state.js';
import type { SealedDose } from './dose-to-record.js';

/** The ledger as it is read: a facility sees its own entries, an officer those of the area. */
@Injectable()
export class ReadDosesUseCase {
  constructor(
    private readonly database: Database,
    private readonly lists: DoseListQuery,
    private readonly doses: DoseStore,
    private readonly changes: DoseChangeStore,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  async list({ limit, cursor, ...filter }: DosesQueryString, actor: Actor): Promise<DosesPage> {
    const purpose = JSON.stringify(['doses', actor.id, filter]);
    const [day, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const communes = actor.areas.flatMap((area) =>
      this.referenceData.adminUnits.communesOf(area).map(({ code }) => code),
    );
    const readable = { facility: actor.facility ?? null, communes: [...new Set(communes)] };
    const after = day === undefined || id === undefined ? undefined : { day: String(day), id: String(id) };
    const found = await this.lists.list(readable, filter, after, limit + 1);
    const page = pageOf(found, limit, (last) => this.cursors.encode(purpose, [last.day, last.id]));
    return { items: page.items.map(listedDoseOf), nextCursor: page.nextCursor };
  }

  /** The reading is on the record before it is answered. @throws Refused 404 for what the actor may not see */
  async show(id: string, actor: Actor): Promise<ShownDose> {
    const entries = await this.doses.entriesOf(this.database, id);
    const dose = entries.find((one) => one.id === id);
    if (!dose || !entries.some((one) => this.maySee(actor, one))) throw new Refused('dose-not-found', { status: 404 });
    const own = this.maySee(actor, dose) ? dose : (entries.find((one) => this.maySee(actor, one)) ?? dose);
    const [said] = (
      await this.seal.openAll<SealedDose>('dose', await this.doses.sealedOf(this.database, [own.id]))
    ).values();
    if (!said) throw new Error('Every entry names somebody');
    const changes = await this.changesOf(own.id);
    await this.audit.recordNow({ actor, action: 'dose.read', objectKind: 'dose', objectId: own.id });
    return {
      ...listedDoseOf(own),
      ...{ personId: own.personId, person: shownPersonOf(said.person), changes },
      ...(said.evidence !== undefined && { evidence: said.evidence }),
      witnesses: entries
        .filter((one) => one.id !== own.id && one.state !== 'withdrawn')
        .map((one) => ({ id: one.id, facilityCode: one.facilityCode })),
    };
  }

  private async changesOf(id: string): Promise<ShownDose['changes']> {
    const changes = await this.changes.ofDose(this.database, id);
    return Promise.all(
      changes.map(async (change) => {
        const said =
          change.sealed && (await this.seal.open<SaidWithChange>({ table: 'dose_change', id }, change.sealed));
        return shownChangeOf(change, said);
      }),
    );
  }

  private maySee(actor: Actor, { facilityCode, communeCode, residenceCommune }: DoseRow): boolean {
    const communes = [communeCode, ...(residenceCommune === null ? [] : [residenceCommune])];
    return (
      actor.facility === facilityCode ||
      communes.some((commune) => actorCovers(actor, commune, this.referenceData.adminUnits))
    );
  }
}
