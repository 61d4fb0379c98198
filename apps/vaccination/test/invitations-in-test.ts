import { randomBytes, randomUUID } from 'node:crypto';
import type { ServiceInTest } from '#libs/testing';
import { PersonSeal } from '../src/people/person-seal.js';
import { TODAY } from './running-vaccination.js';

/** What somebody brings who is invited. */
export interface InvitedPerson {
  readonly personId: string;
  readonly code: string;
}

const digest = (): Buffer => randomBytes(16);

/** A session of today at a point, to which these people are invited. */
export async function inviteToday(
  service: ServiceInTest,
  { facilityCode, communeCode }: { readonly facilityCode: string; readonly communeCode: string },
  personIds: readonly string[],
): Promise<InvitedPerson[]> {
  const seal = service.running.app.get(PersonSeal, { strict: false });
  await seal.prepare([TODAY]);
  const [campaignId, sessionId] = [randomUUID(), randomUUID()];
  const invited = personIds.map((personId) => ({ personId, id: randomUUID(), code: randomBytes(8).toString('hex') }));
  await service.database.transaction(async (tx) => {
    await tx.execute(
      `INSERT INTO vaccination.campaign (id, version, code, name, area_code, from_day, until_day, vaccines, opened_at,
         opened_by, answered, key_digest, body_digest)
       VALUES ($1, 1, $2, 'Đợt thử', '93', $3, $3, '{astrazeneca}', $4, 'test', '{}', $5, $5)`,
      [campaignId, campaignId, TODAY, tx.recordedAt, digest()],
    );
    await tx.execute(
      `INSERT INTO vaccination.vaccination_session (id, version, campaign_id, facility_code, commune_code, day, tables,
         vaccines, state, planned_at, planned_by, answered, key_digest, body_digest)
       VALUES ($1, 1, $2, $3, $4, $5, 1, '{astrazeneca}', 'open', $6, 'test', '{}', $7, $7)`,
      [sessionId, campaignId, facilityCode, communeCode, TODAY, tx.recordedAt, digest()],
    );
    await tx.execute(
      `INSERT INTO vaccination.vaccination_session_shift (session_id, shift, starts_at, ends_at, capacity)
       VALUES ($1, 1, '07:30', '11:30', 1000)`,
      [sessionId],
    );
    for (const { id, personId, code } of invited) {
      await tx.execute(
        `INSERT INTO vaccination.invitation (id, version, campaign_id, session_id, shift, person_id, priority_group, state,
           code_index, sealed, made_at, made_by)
         VALUES ($1, 1, $2, $3, 1, $4, 'unknown', 'confirmed', $5, $6, $7, 'test')`,
        [
          ...[id, campaignId, sessionId, personId, digest()],
          ...[seal.close({ table: 'invitation', id }, TODAY, { code }), tx.recordedAt],
        ],
      );
    }
  });
  return invited;
}
