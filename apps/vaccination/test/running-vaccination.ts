import type { FacilityState } from '#libs/contracts';
import { FacilitiesProjection } from '#libs/facility-register';
import type { Actor } from '#libs/http';
import { clientActor, ed25519, ServiceInTest } from '#libs/testing';
import { newCertificateKey } from '#libs/vaccination-certificates';
import { vaccination } from '../src/service.js';

export const BUSINESS_TIME = '2021-08-11T08:00:00.000Z';
export const TODAY = '2021-08-11';

const SCOPES = [
  'adverse-events:read',
  'adverse-events:write',
  'completeness:read',
  'completeness:sign',
  'completeness:write',
  'correction-tickets:work',
  'dose-decisions:read',
  'doses:export',
  'doses:read',
  'doses:write',
  'screenings:write',
  'support:read',
  'support:write',
  'vaccination-campaigns:read',
  'vaccination-certificates:issue',
  'vaccination-certificates:revoke',
  'vaccination-invitations:read',
  'vaccination-invitations:write',
  'vaccination-day-packs:read',
  'vaccination-people:read',
  'vaccination-people:write',
  'vaccination-sessions:read',
  'vaccination-sessions:write',
  'vaccination-visits:read',
  'vaccination-visits:write',
  'vaccine-lots:write',
  'vaccine-stock:read',
  'vaccine-stock:write',
];
const at = (id: string, facility: string): Actor => ({ ...clientActor(id, SCOPES, []), facility });

export const SITE_A = 'TTYT-930';
export const SITE_B = 'TTYT-931';
export const FACILITY_A = at('facility-a', SITE_A);
export const FACILITY_B = at('facility-b', SITE_B);
export const DISTRICT = clientActor(
  'district-health-930',
  [...SCOPES, 'identity-checks:work', 'vaccination-campaigns:write', 'vaccination-people:match'],
  ['930'],
);
export const PROVINCE = clientActor(
  'cdc',
  [...SCOPES, 'vaccination-campaigns:write', 'vaccination-people:match', 'vaccine-lots:recall'],
  ['93'],
);

/** What citizens use: it may tell of reactions and of mistakes in a record, and see nothing. */
export const CITIZEN_APP = clientActor('citizen-app', ['adverse-events:report', 'correction-tickets:open'], []);

/** What the national platform calls facility B; of A nobody has told the register. */
export const NATIONAL_CODE_OF_B = '93031';

const facility = (code: string, communeCode: string): FacilityState => ({
  ...{ code, communeCode, kinds: ['vaccination-point'], methods: [], name: `Cơ sở ${code}` },
  ...{ validFrom: '2019-04-01', validTo: null },
});

/** The whole service; the bus is left out, so that no view reads anything and events stay to be read. */
export async function startVaccination(
  files: Readonly<Record<string, object>> = {},
  settings: Readonly<Record<string, string>> = {},
): Promise<ServiceInTest> {
  const service = await ServiceInTest.start(vaccination, {
    settings: { LACHAN_BUSINESS_TIME: BUSINESS_TIME, ...settings },
    keys: {
      vaccinationCertificate: [newCertificateKey(new Date(BUSINESS_TIME))],
      vaccinationDayPack: [{ ...ed25519('d1'), createdAt: BUSINESS_TIME }],
    },
    files,
  });
  const projection = service.running.app.get(FacilitiesProjection, { strict: false });
  await service.database.transaction(async (tx) => {
    await tx.query(`INSERT INTO messaging.view (name, live_side) VALUES ('facilities', 'a') ON CONFLICT DO NOTHING`);
    const facilities = [
      facility(SITE_A, '31318'),
      { ...facility(SITE_B, '31340'), nationalCodes: { 'immunization-platform': NATIONAL_CODE_OF_B } },
    ];
    await projection.save(
      tx,
      'a',
      facilities.map((one) => ({ version: 1, recordedAt: new Date(BUSINESS_TIME), facility: one })),
    );
  });
  return service;
}

let people = 0;

/** Somebody new whom nobody is: the number of a province that does not exist. */
export function newPerson(change: object = {}): { readonly [field: string]: unknown } {
  people += 1;
  const number = String(people).padStart(6, '0');
  const spelled = [...number].map((digit) => 'ABCDEGHIKL'[Number(digit)]).join('');
  return {
    ...{ fullName: `Nguyễn Thử ${spelled}`, birth: { date: '1984-03-01' }, sex: 'female', phone: `0300${number}` },
    ...{ identityDocument: { kind: 'citizen-id', number: `099184${number}` }, residence: { communeCode: '31318' } },
    ...change,
  };
}

/** A dose of AstraZeneca at facility A today, unless told otherwise. */
export function doseOf(person: object, change: object = {}): { readonly [field: string]: unknown } {
  return {
    ...{ person, vaccine: 'astrazeneca', lot: 'ABV1234', administered: { on: TODAY }, facilityCode: SITE_A },
    ...{ origin: 'facility' },
    ...change,
  };
}
