import type { FacilityState } from '#libs/contracts';
import { FacilitiesProjection } from '#libs/facility-register';
import type { Actor } from '#libs/http';
import { clientActor, ed25519, ServiceInTest } from '#libs/testing';
import { testing } from '../src/service.js';

export const BUSINESS_TIME = '2021-08-11T00:00:00.000Z';

export const SITE = 'TTYT-930';
export const OTHER_SITE = 'TTYT-931';
export const LABORATORY = 'BV-DK-HG';
export const CDC = 'CDC-HG';
export const COMMUNE_OF_930 = '31318';
export const COMMUNE_OF_931 = '31340';

const COLLECTING = ['results:read', 'results:write', 'specimens:read', 'specimens:write'];
const TESTING = [...COLLECTING, 'lots:write', 'results:amend', 'specimens:receive'];
const at = (id: string, scopes: readonly string[], facility: string): Actor => ({
  ...clientActor(id, scopes, []),
  facility,
});

export const COLLECTOR = at('collection-site', COLLECTING, SITE);
export const OTHER_COLLECTOR = at('other-site', COLLECTING, OTHER_SITE);
export const TECHNICIAN = at('laboratory', TESTING, LABORATORY);
export const VALIDATOR = at('laboratory-validator', [...TESTING, 'results:validate'], LABORATORY);
export const CDC_TECHNICIAN = at('cdc-technician', TESTING, CDC);
export const CDC_VALIDATOR = at('cdc-validator', [...TESTING, 'results:validate'], CDC);
/** The centre for disease control: the whole province. */
export const PROVINCE: Actor = {
  ...clientActor('cdc', [...TESTING, 'results:validate', 'test-people:match'], ['93']),
  facility: CDC,
};
export const OFFICER = clientActor('officer', ['results:read', 'specimens:read'], ['930']);
export const OFFICER_931 = clientActor('officer-931', ['results:read', 'specimens:read'], ['931']);
export const ANALYST = clientActor('analyst', ['reports:read'], ['93']);

const FACILITIES: readonly FacilityState[] = [
  facility(SITE, '31318', ['hospital', 'testing-point']),
  facility(OTHER_SITE, '31340', ['hospital', 'testing-point'], ['rapid-antigen']),
  facility('TYT-31318', '31318', ['health-station']),
  {
    ...facility(LABORATORY, '31321', ['hospital', 'laboratory'], ['rt-pcr', 'rapid-antigen']),
    openingHours: 'Mo-Su 06:00-22:00',
  },
  { ...facility(CDC, '31327', ['laboratory'], ['rt-pcr']), openingHours: '24/7' },
];

function facility(
  code: string,
  communeCode: string,
  kinds: FacilityState['kinds'],
  methods: string[] = ['rapid-antigen'],
): FacilityState {
  return { code, communeCode, kinds, methods, name: `Cơ sở ${code}`, validFrom: '2019-04-01', validTo: null };
}

/** The whole service; the bus is left out, so that no view reads anything and events stay to be read. */
export async function startTesting(more: Readonly<Record<string, string>> = {}): Promise<ServiceInTest> {
  const service = await ServiceInTest.start(testing, {
    settings: { LACHAN_BUSINESS_TIME: BUSINESS_TIME, ...more },
    keys: { resultCertificate: [{ ...ed25519('certificate-1'), createdAt: BUSINESS_TIME }] },
  });
  await openFacilities(service);
  return service;
}

/** As the register of facilities would have published them. */
export async function openFacilities(service: ServiceInTest, facilities = FACILITIES): Promise<void> {
  const projection = service.running.app.get(FacilitiesProjection, { strict: false });
  await service.database.transaction(async (tx) => {
    await tx.query(`INSERT INTO messaging.view (name, live_side) VALUES ('facilities', 'a') ON CONFLICT DO NOTHING`);
    await projection.save(
      tx,
      'a',
      facilities.map((one) => ({ version: 1, recordedAt: new Date(BUSINESS_TIME), facility: one })),
    );
  });
}
