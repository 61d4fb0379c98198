import type { FacilityState } from '#libs/contracts';
import { FacilitiesProjection } from '#libs/facility-register';
import type { ServiceInTest } from '#libs/testing';
import { PlacesProjection } from '../src/facilities/places.projection.js';

export const CHECKPOINT: FacilityState = {
  ...{ code: 'CP-CAI-TAC', name: 'Chốt kiểm soát Cái Tắc', kinds: ['checkpoint', 'testing-point'] },
  ...{ communeCode: '31362', validFrom: '2021-07-19', validTo: null, openingHours: '24/7' },
  ...{ latitude: 9.9427, longitude: 105.7393 },
};

export const WITHOUT_POINT: FacilityState = {
  ...{ code: 'TYT-THANH-HOA', name: 'Trạm y tế xã Thạnh Hòa', kinds: ['health-station'] },
  ...{ communeCode: '31405', validFrom: '2019-04-01', validTo: null },
};

export const QUARANTINE: FacilityState = {
  ...{ code: 'KCL-930-1', name: 'Khu cách ly tập trung Vị Thanh', kinds: ['quarantine-facility'] },
  ...{ communeCode: '31318', validFrom: '2021-07-19', validTo: null, capacity: 100 },
  ...{ latitude: 9.7801, longitude: 105.4646 },
};

export const TAKEN_IN_AT = new Date('2021-08-10T02:00:00.000Z');

/** Hands facilities over as the loop does that reads the bus: each as a version of its own. */
export async function takeInFacilities(
  service: ServiceInTest,
  facilities: readonly FacilityState[],
  { version = 1, recordedAt = TAKEN_IN_AT } = {},
): Promise<void> {
  const projection = service.running.app.get(FacilitiesProjection, { strict: false });
  await service.database.transaction(async (tx) => {
    await tx.query(`INSERT INTO messaging.view (name, live_side) VALUES ('facilities', 'a') ON CONFLICT DO NOTHING`);
    await projection.save(
      tx,
      'a',
      facilities.map((facility) => ({ version, recordedAt, facility })),
    );
  });
}

/** A public checkpoint with a code to scan, at the ferry of Vị Thanh. */
export async function takeInCheckpointPlace(service: ServiceInTest): Promise<void> {
  const projection = service.running.app.get(PlacesProjection, { strict: false });
  await service.database.transaction(async (tx) => {
    await tx.query(`INSERT INTO messaging.view (name, live_side) VALUES ('places', 'a') ON CONFLICT DO NOTHING`);
    await projection.save(tx, 'a', [
      {
        ...{ code: 'K7M4Q2XQ', name: 'Chốt bến phà Vị Thanh', kind: 'checkpoint', communeCode: '31321' },
        ...{ latitude: 9.7739, longitude: 105.4607, registeredOn: '2021-08-01', registeredAt: TAKEN_IN_AT },
        ...{ closedOn: null, closedAt: null },
      },
    ]);
  });
}
