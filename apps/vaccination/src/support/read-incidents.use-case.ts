import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { PersonSeal } from '../people/person-seal.js';
import { failuresOf, listedIncidentOf, shownActOf, type SealedWords } from './incident-answers.js';
import { IncidentSummaryQuery } from './incident-summary.query.js';
import { requirePeriod } from './period.js';
import type {
  IncidentPeriodQuery,
  IncidentsPage,
  IncidentsQueryString,
  IncidentSummary,
  ShownIncident,
} from './support-incident.dto.js';
import { SupportIncidentStore } from './support-incident.store.js';

/** Incidents as they are read: a facility sees those of its own point, an officer those of the area. */
@Injectable()
export class ReadIncidentsUseCase {
  constructor(
    private readonly database: Database,
    private readonly incidents: SupportIncidentStore,
    private readonly summaries: IncidentSummaryQuery,
    private readonly facilities: FacilitiesOfActor,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
  ) {}

  /** Those opened last first; without words. @throws Refused 404 for a point of others */
  async list({ limit, cursor, facility, ...filter }: IncidentsQueryString, actor: Actor): Promise<IncidentsPage> {
    const purpose = JSON.stringify(['support-incidents', actor.id, facility, filter]);
    const [day, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = id === undefined ? undefined : { day: String(day), id: String(id) };
    const codes = await this.facilities.codes(actor, facility);
    const found = await this.incidents.list(this.database, codes, filter, after, limit + 1);
    const page = pageOf(found, limit, (last) => this.cursors.encode(purpose, [last.openedDay, last.id]));
    return { items: page.items.map(listedIncidentOf), nextCursor: page.nextCursor };
  }

  /** With its history and every word; the reading is on the record before. @throws Refused 404 for one of others */
  async show(id: string, actor: Actor): Promise<ShownIncident> {
    const incident = await this.incidents.find(this.database, id);
    if (!incident || !this.facilities.speaksFor(actor, incident))
      throw new Refused('incident-not-found', { status: 404 });
    const acts = await this.incidents.actsOf(this.database, id);
    const worded = acts.flatMap(({ version, sealed }) => (sealed ? [{ id: `${id} ${version}`, sealed }] : []));
    const words = await this.seal.openAll<SealedWords>('support_incident_act', worded);
    await this.audit.recordNow({
      actor,
      action: 'support-incident.read',
      objectKind: 'support-incident',
      objectId: id,
    });
    return {
      ...listedIncidentOf(incident),
      acts: acts.map((act) => shownActOf(act, words.get(`${id} ${act.version}`))),
    };
  }

  /** What fails most. @throws Refused 404 for a point of others, 400 for a period that cannot be */
  async summary({ facility, from, to }: IncidentPeriodQuery, actor: Actor): Promise<IncidentSummary> {
    requirePeriod({ from, to });
    const codes = await this.facilities.codes(actor, facility);
    const counted = await this.summaries.summary(codes, from, to);
    return {
      ...{ from, to, kinds: counted.filter(({ facilityCode }) => facilityCode === null).map(failuresOf) },
      points: counted.flatMap((one) =>
        one.facilityCode === null ? [] : [{ facilityCode: one.facilityCode, ...failuresOf(one) }],
      ),
    };
  }
}
