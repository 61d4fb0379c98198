import { clientActor, ed25519 } from '#libs/testing';
import { newCertificateKey } from '#libs/vaccination-certificates';
import { vaccination } from '../../apps/vaccination/src/service.js';
import { BUSINESS_TIME, KillableService } from './killable-service.js';

export const SITE_A = 'TTYT-930';
export const SITE_B = 'TTYT-931';

/** Who enters the doses of the two points that there are. */
export const POINT = { ...clientActor('facility-a', ['doses:read', 'doses:write'], []), facility: SITE_A };
export const POINT_B = { ...clientActor('facility-b', ['doses:read', 'doses:write'], []), facility: SITE_B };
export const OFFICER = clientActor('cdc', ['completeness:read', 'doses:read', 'vaccination-people:match'], ['93']);

export function startKillableVaccination(): Promise<KillableService> {
  const keys = {
    vaccinationCertificate: [newCertificateKey(new Date(BUSINESS_TIME))],
    vaccinationDayPack: [{ ...ed25519('d1'), createdAt: BUSINESS_TIME }],
  };
  return KillableService.start(vaccination, { keys, prepare: openPoints });
}

/** As the register of facilities would have published them, on either side of the view. */
async function openPoints(sql: KillableService['sql']): Promise<void> {
  await sql(
    `INSERT INTO facility_register.facility (side, code, version, name, kinds, commune_code, valid_from, methods)
     SELECT side, code, 1, code, '{vaccination-point}', '31318', '2019-04-01', '{}'
     FROM unnest('{a,b}'::text[]) AS side, unnest($1::text[]) AS code`,
    [[SITE_A, SITE_B]],
  );
}
