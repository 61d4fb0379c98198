import { Injectable } from '@nestjs/common';
import { AuditLog, Database, RowSealer } from '#libs/database';
import { actorCovers, CursorCodec, pageOf, Refused, type Actor, type Page } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { FACILITY_COLUMNS } from './facility-row.js';
import type { Facility } from './facility.rules.js';
import type { FacilitiesQuery as Filter } from './facility-views.dto.js';

/** Which facilities are there? They are public places, so that whoever may read the register may read all of it. */
@Injectable()
export class FacilitiesQuery {
  constructor(
    private readonly database: Database,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
    private readonly sealer: RowSealer,
    private readonly audit: AuditLog,
  ) {}

  /** In the order of their codes. */
  async list({ area, kind, on, limit, cursor }: Filter): Promise<Page<Facility>> {
    const purpose = JSON.stringify(['facilities', area, kind, on]);
    const [after = ''] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const communes = area === undefined ? null : this.referenceData.adminUnits.communesOf(area).map(({ code }) => code);
    const rows = await this.database.query<Facility>(
      `SELECT ${FACILITY_COLUMNS} FROM identity.facility
       WHERE code > $1 AND ($2::text[] IS NULL OR commune_code = ANY($2)) AND ($3::text IS NULL OR $3 = ANY(kinds))
         AND ($4::date IS NULL OR (valid_from <= $4 AND (valid_to IS NULL OR valid_to > $4)))
       ORDER BY code LIMIT $5`,
      [String(after), communes, kind ?? null, on ?? null, limit + 1],
    );
    return pageOf(rows, limit, ({ code }) => this.cursors.encode(purpose, [code]));
  }

  /** The communes of those facilities that are there. */
  async communesOf(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (codes.length === 0) return new Map();
    const sql = 'SELECT code, commune_code AS commune FROM identity.facility WHERE code = ANY($1)';
    const rows = await this.database.query<{ code: string; commune: string }>(sql, [codes]);
    return new Map(rows.map(({ code, commune }) => [code, commune]));
  }

  async find(code: string): Promise<Facility | undefined> {
    const sql = `SELECT ${FACILITY_COLUMNS} FROM identity.facility WHERE code = $1`;
    return (await this.database.query<Facility>(sql, [code]))[0];
  }

  /**
   * One facility with its contact, which those alone are told who may change it; telling it is an audit row.
   * @throws Refused 404
   */
  async show(code: string, actor: Actor): Promise<{ facility: Facility; contactPhone: string | null }> {
    const facility = await this.find(code);
    if (!facility) throw new Refused('facility-not-found', { status: 404 });
    const { adminUnits } = this.referenceData;
    const isTold = actor.scopes.includes('facilities:write') && actorCovers(actor, facility.communeCode, adminUnits);
    return { facility, contactPhone: isTold ? await this.contactOf(code, actor) : null };
  }

  private async contactOf(code: string, actor: Actor): Promise<string | null> {
    const sql = 'SELECT sealed_contact AS sealed FROM identity.facility WHERE code = $1';
    const sealed = (await this.database.query<{ sealed: Buffer | null }>(sql, [code]))[0]?.sealed;
    if (!sealed) return null;
    await this.audit.recordNow({ actor, action: 'facility.contact-read', objectKind: 'facility', objectId: code });
    return (await this.sealer.open<{ contactPhone: string }>({ table: 'facility', id: code }, sealed)).contactPhone;
  }
}
