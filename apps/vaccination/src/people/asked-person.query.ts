import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';

/** Somebody who is on record, as the merges lead. */
export interface KnownPerson {
  readonly id: string;
  readonly sealed: Buffer;
  readonly residenceCommune: string | null;
}

const SELECT = `
  SELECT root.id, root.sealed, root.residence_commune AS "residenceCommune" FROM vaccination.person asked
  JOIN vaccination.person root ON root.id = coalesce(asked.merged_into, asked.id)`;

/** Who is it that stands at the point? */
@Injectable()
export class AskedPersonQuery {
  constructor(private readonly database: Database) {}

  /** @param documents blind indexes of one document, under every key still held */
  async ofDocument(documents: readonly Buffer[], on: Database | Tx = this.database): Promise<KnownPerson | undefined> {
    const [found] = await on.query<KnownPerson>(
      `${SELECT} JOIN vaccination.person_document d ON d.person_id = asked.id
       WHERE d.document_index = ANY($1::bytea[]) LIMIT 1`,
      [documents],
    );
    return found;
  }

  async find(id: string, on: Database | Tx = this.database): Promise<KnownPerson | undefined> {
    const [found] = await on.query<KnownPerson>(`${SELECT} WHERE asked.id = $1`, [id]);
    return found;
  }

  /** Whether a facility has vaccinated, screened or let in the person before. */
  async wasAt(rootId: string, facilityCode: string, on: Database | Tx = this.database): Promise<boolean> {
    const [found] = await on.query<{ was: boolean }>(
      `SELECT EXISTS (SELECT FROM vaccination.person p JOIN vaccination.dose d ON d.person_id = p.id
           WHERE coalesce(p.merged_into, p.id) = $1 AND d.facility_code = $2)
         OR EXISTS (SELECT FROM vaccination.person p JOIN vaccination.screening s ON s.person_id = p.id
           WHERE coalesce(p.merged_into, p.id) = $1 AND s.facility_code = $2)
         OR EXISTS (SELECT FROM vaccination.person p JOIN vaccination.visit v ON v.person_id = p.id
           WHERE coalesce(p.merged_into, p.id) = $1 AND v.facility_code = $2) AS was`,
      [rootId, facilityCode],
    );
    return found?.was ?? false;
  }
}
