import type { Actor } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import { doseOf, FACILITY_A, newPerson } from './running-vaccination.js';

/** The day of the doses here: two days before today. */
export const DOSE_DAY = '2021-08-09';

type Json = Record<string, unknown>;

export interface GivenDose {
  readonly id: string;
  readonly person: Json;
}

/** A dose of AstraZeneca at facility A two days ago, to somebody new, unless told otherwise. */
export async function giveDose(
  service: ServiceInTest,
  change: object = {},
  as: Actor = FACILITY_A,
): Promise<GivenDose> {
  const person = newPerson();
  const body = doseOf(person, { administered: { on: DOSE_DAY }, ...change });
  const answer = await service.post('/v1/doses', { as, body });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return { id: String(answer.body.id), person };
}

/** A fever on the day after the dose, unless told otherwise. */
export function fever(change: object = {}): Json {
  return {
    ...{ onset: { at: '2021-08-10T07:30:00+07:00' }, noticedAt: '2021-08-10T08:00:00+07:00', severity: 'common' },
    ...{ reactions: ['fever-below-39', 'chills'] },
    ...change,
  };
}

export function report(service: ServiceInTest, body: object, as: Actor = FACILITY_A, key?: string) {
  return service.post('/v1/adverse-events', { as, body, ...(key !== undefined && { key }) });
}

/** An event after a dose of facility A that is on record. */
export async function reported(service: ServiceInTest, doseId: string, change: object = {}): Promise<string> {
  const answer = await report(service, { dose: { id: doseId }, ...fever(change) });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return String(answer.body.id);
}

export function act(service: ServiceInTest, id: string, what: string, body: object, as: Actor = FACILITY_A) {
  return service.post(`/v1/adverse-events/${id}/${what}`, { as, body });
}

/** What was published of one thing, one fact after the other. */
export function factsOf(service: ServiceInTest, type: string, aggregateId: string) {
  return service.database.query<{ data: Json }>(
    `SELECT data FROM messaging.event WHERE type = 'vn.lachan.vaccination.${type}.v1' AND aggregate_id = $1
     ORDER BY position`,
    [aggregateId],
  );
}

/** How often somebody is on the record for an act on it. */
export async function auditsOf(service: ServiceInTest, action: string, objectId: string): Promise<number> {
  const [found] = await service.database.query<{ entries: number }>(
    'SELECT count(*)::int AS entries FROM audit.entry WHERE action = $1 AND object_id = $2',
    [action, objectId],
  );
  return found?.entries ?? 0;
}
