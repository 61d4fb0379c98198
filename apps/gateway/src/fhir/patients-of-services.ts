import { Injectable } from '@nestjs/common';
import type { Bundle, BundleEntry, OperationOutcome, Patient, Resource } from '@medplum/fhirtypes';
import { COUNT_DEFAULT, readCount, searchset } from '#libs/fhir';
import { Refused } from '#libs/http';
import type { FastifyRequest } from 'fastify';
import { FHIR_DOOR, type ServiceName } from '../routing/routing-table.js';
import { AskedServices, type NoAnswer, type ServiceAnswer } from './asked-services.js';
import { cursorOfPlaces, firstPlaces, placesOfCursor, sharesOf, type SearchPlaces } from './search-places.rules.js';

const RETRY_AFTER_SECONDS = 2;
/** Says from whom a Patient is: each service knows people of its own, under ids of its own. */
const sourceOf = (service: ServiceName): string => `urn:lachan:service:${service}`;

/** What is answered: the resources of the services, or the refusal of one of them as it stands. */
export interface DoorAnswer {
  readonly status: number;
  readonly resource: Resource;
}

/** People as all services know them. Whoever may ask one service alone is answered by that one. */
@Injectable()
export class PatientsOfServices {
  constructor(private readonly services: AskedServices) {}

  /** By its id, whichever service has it. @throws Refused 503 while one that may have it is silent */
  async read(request: FastifyRequest): Promise<DoorAnswer> {
    const path = request.raw.url ?? '';
    const answers = heard(await Promise.all(FHIR_DOOR.services.map((one) => this.services.ask(one, path, request))));
    const found = answers.find(({ status }) => status === 200);
    if (found) return { status: 200, resource: told(found.resource as Patient, found.service) };
    return answers.find(({ status }) => status === 404) ?? refusalOf(answers);
  }

  /** A page of each service as one. @throws Refused 400, 503 while a service is silent */
  async search(request: FastifyRequest): Promise<DoorAnswer> {
    const given = new URLSearchParams((request.raw.url ?? '').split('?')[1] ?? '');
    const count = readCount(given.get('_count') ?? String(COUNT_DEFAULT));
    if (count === undefined) throw new Refused('fhir-search-malformed', { status: 400, path: '_count' });
    const cursor = given.get('_cursor') ?? undefined;
    const places = placesFrom(cursor);
    for (const name of ['_count', '_cursor']) given.delete(name);
    const shares = sharesOf(places, count);
    const asked = shares.map((share) => this.services.ask(share.service, pathOf(given, share), request));
    const answers = heard(await Promise.all(asked));
    if (!answers.some(({ status }) => status === 200)) return refusalOf(answers);
    const next = cursorOfPlaces(placesAfter(places, answers));
    const query = { ...queryOf(given), _count: String(count) };
    const page = searchset({ type: 'Patient', query, cursor, next }, []);
    return { status: 200, resource: { ...page, entry: answers.flatMap(entriesOf) } satisfies Bundle };
  }
}

function placesFrom(cursor: string | undefined): SearchPlaces<ServiceName> {
  const places = cursor === undefined ? firstPlaces(FHIR_DOOR.services) : placesOfCursor(cursor, FHIR_DOOR.services);
  if (places === undefined) throw new Refused('cursor-malformed', { status: 400, path: '_cursor' });
  return places;
}

function pathOf(given: URLSearchParams, { at, count }: { readonly at: string; readonly count: number }): string {
  const query = new URLSearchParams(given);
  query.set('_count', String(count));
  if (at !== '') query.set('_cursor', at);
  return `${FHIR_DOOR.prefix}/Patient?${query.toString()}`;
}

const queryOf = (given: URLSearchParams): Record<string, string[]> =>
  Object.fromEntries([...new Set(given.keys())].map((name) => [name, given.getAll(name)]));

/** A search that lacks what a silent service knows would let somebody be entered anew. @throws Refused */
function heard(answers: readonly (ServiceAnswer | NoAnswer)[]): ServiceAnswer[] {
  return answers.map((answer) => {
    if ('failure' in answer) throw answer.failure;
    const { status } = answer;
    if (status >= 500 || status === 429)
      throw new Refused('service-unavailable', { status: 503, retryAfterSeconds: RETRY_AFTER_SECONDS });
    return answer;
  });
}

/** Of several refusals the one that says most: what is malformed before what is forbidden. @throws Refused 401 */
function refusalOf(answers: readonly ServiceAnswer[]): DoorAnswer {
  const [refusal] = [...answers].sort((a, b) => a.status - b.status);
  if (!refusal) throw new TypeError('Somebody was asked');
  if (refusal.status === 401) throw new Refused('unauthenticated', { status: 401 });
  return refusal;
}

/** Those that were not asked stay where they are; those that have no more, or may not be asked, are left out. */
function placesAfter(places: SearchPlaces<ServiceName>, answers: readonly ServiceAnswer[]): SearchPlaces<ServiceName> {
  const after = new Map(places);
  for (const { service, status, resource } of answers) {
    const next = status === 200 ? cursorIn(resource as Bundle) : undefined;
    if (next === undefined) after.delete(service);
    else after.set(service, next);
  }
  return after;
}

function cursorIn({ link = [] }: Bundle): string | undefined {
  const url = link.find(({ relation }) => relation === 'next')?.url;
  return url === undefined ? undefined : (new URLSearchParams(url.split('?')[1] ?? '').get('_cursor') ?? undefined);
}

/** People as matches; a service that cannot search by the parameters says so among them. */
function entriesOf({ service, status, resource }: ServiceAnswer): BundleEntry[] {
  if (status === 403) return [];
  if (status !== 200) {
    const { issue } = resource as OperationOutcome;
    const warned = issue.map((one) => ({ ...one, severity: 'warning' as const, diagnostics: service }));
    return [{ resource: { resourceType: 'OperationOutcome', issue: warned }, search: { mode: 'outcome' } }];
  }
  return ((resource as Bundle<Patient>).entry ?? []).map((entry) => ({
    ...entry,
    ...(entry.resource && { resource: told(entry.resource, service) }),
  }));
}

const told = (patient: Patient, service: ServiceName): Patient => ({
  ...patient,
  meta: { ...patient.meta, source: sourceOf(service) },
});
