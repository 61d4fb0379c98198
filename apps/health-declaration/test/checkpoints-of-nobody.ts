import { FacilitiesProjection } from '#libs/facility-register';
import type { ServiceInTest } from '#libs/testing';
import { clientActor } from '#libs/testing';
import type { SubmitDeclarationBody } from '../src/declarations/submit-declaration.dto.js';
import { declaration } from './declarations-of-nobody.js';

export const CHECKPOINT = 'CP-CAI-TAC';
export const OTHER_CHECKPOINT = 'CP-PHU-LOC';
/** Where they stand: a commune of district 932, and one of 931. */
const COMMUNES = { [CHECKPOINT]: '31345', [OTHER_CHECKPOINT]: '31340' };

const SCOPES = ['checkpoints:work', 'checkpoints:read', 'checkpoints:write', 'risk-areas:write'];
export const LEAD = clientActor('checkpoint-lead', SCOPES, ['93']);
export const AT_CHECKPOINT = { ...clientActor('checkpoint-officer', ['checkpoints:work'], []), facility: CHECKPOINT };
export const AT_OTHER = { ...clientActor('other-officer', ['checkpoints:work'], []), facility: OTHER_CHECKPOINT };

/** As the register of facilities would have published them. */
export async function openCheckpoints(service: ServiceInTest, validTo: string | null = null): Promise<void> {
  const facilities = Object.entries(COMMUNES).map(([code, communeCode]) => ({
    ...{ code, communeCode, name: `Chốt ${code}`, kinds: ['checkpoint' as const], validFrom: '2021-07-19', validTo },
  }));
  const projection = service.running.app.get(FacilitiesProjection, { strict: false });
  await service.database.transaction(async (tx) => {
    await tx.query(`INSERT INTO messaging.view (name, live_side) VALUES ('facilities', 'a') ON CONFLICT DO NOTHING`);
    await projection.save(
      tx,
      'a',
      facilities.map((facility) => ({ version: 1, recordedAt: new Date('2021-07-19T00:00:00Z'), facility })),
    );
  });
}

/** A move from another province to a commune of this one. */
export function move(change: Partial<SubmitDeclarationBody> = {}, trip: object = {}): SubmitDeclarationBody {
  const base = declaration();
  return {
    ...base,
    form: 'domestic-move',
    answers: {
      ...base.answers,
      vehicle: 'personal',
      vehicleCode: '95A-000.00',
      startDate: '2021-08-11',
      fromEpidemicArea: false,
      itinerary: { origin: { provinceCode: '92' }, destination: { communeCode: '31318' }, ...trip },
    },
    ...change,
  };
}
