import type { ServiceInTest } from '#libs/testing';
import { printChipCard, readPerson, type FilledPerson } from '#libs/vocabulary';
import { IdentifyPeople } from '../src/people/identify-people.js';
import { DISTRICT, FACILITY_A, newPerson, SITE_A, TODAY } from './running-vaccination.js';

const SHIFTS = [
  { startsAt: '07:30', endsAt: '11:30', capacity: 50 },
  { startsAt: '13:30', endsAt: '16:30', capacity: 50 },
];
let campaigns = 0;

/** A round of AstraZeneca in the district of facility A this month, unless told otherwise. */
export function campaignOf(change: object = {}): { readonly [field: string]: unknown } {
  campaigns += 1;
  return {
    ...{ code: `DOT-${campaigns}`, name: 'Đợt thử', areaCode: '930', from: '2021-08-01', until: '2021-08-31' },
    ...{ vaccines: ['astrazeneca'] },
    ...change,
  };
}

export const sessionOf = (campaignId: string, change: object = {}) => ({
  ...{ campaignId, facilityCode: SITE_A, day: TODAY, shifts: SHIFTS, tables: 4 },
  ...change,
});

export async function openCampaign(service: ServiceInTest, change: object = {}): Promise<string> {
  const { body } = await service.post('/v1/vaccination-campaigns', { as: DISTRICT, body: campaignOf(change) });
  return String(body['id']);
}

/** A session of a campaign of its own at facility A today. */
export async function planSession(service: ServiceInTest, change: object = {}): Promise<string> {
  const body = sessionOf(await openCampaign(service), change);
  const planned = await service.post('/v1/vaccination-sessions', { as: FACILITY_A, body });
  return String(planned.body['id']);
}

/** Puts somebody on record of whom no dose is known, with `phone: null` as a list may: the id, and the person. */
export async function putOnRecord(
  service: ServiceInTest,
  change: object = {},
  priorityGroup = '9',
): Promise<{ readonly id: string; readonly person: FilledPerson }> {
  const person = newPerson(change) as unknown as FilledPerson;
  const hasPhone = (person as { readonly phone: unknown }).phone !== null;
  const read = readPerson(hasPhone ? person : { ...person, phone: '0300000000' }, TODAY);
  if (!read.ok) throw new Error(`Nobody can be so: ${read.code}`);
  const people = service.running.app.get(IdentifyPeople, { strict: false });
  await people.prepare(new Date(`${TODAY}T08:00:00Z`));
  const [found] = await service.database.transaction((tx) =>
    people.execute(tx, [{ person: { ...read.person, ...(!hasPhone && { phone: null }) }, priorityGroup }]),
  );
  if (!found) throw new Error('Everybody is identified');
  return { id: found.root.id, person };
}

export interface Invited {
  readonly id: string;
  readonly code: string;
  readonly personId: string;
  readonly person: FilledPerson;
}

/** Somebody on record who is invited to the session, and was called unless told otherwise. */
export async function invite(
  service: ServiceInTest,
  sessionId: string,
  { change = {}, isCalled = true }: { readonly change?: object; readonly isCalled?: boolean } = {},
): Promise<Invited> {
  const { id: personId, person } = await putOnRecord(service, change);
  const body = { sessionId, personId };
  const invited = await service.post('/v1/vaccination-invitations', { as: FACILITY_A, body });
  const id = String(invited.body['id']);
  if (isCalled) await step(service, id, { state: 'called' });
  return { id, code: String(invited.body['code']), personId, person };
}

export const step = (service: ServiceInTest, id: string, body: object, as = FACILITY_A) =>
  service.post(`/v1/vaccination-invitations/${id}/steps`, { as, body });

/** Of the document, if there is one. */
export const numberOf = ({ person }: Invited) => person.identityDocument?.number ?? '';

export const chipCardOf = (invited: Invited) =>
  printChipCard({
    documentNumber: numberOf(invited),
    fullName: invited.person.fullName,
    birthDate: '1984-03-01',
    sex: 'female',
  });
