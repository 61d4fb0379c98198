import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { lotNumberOf } from '../lots/lot-number.rules.js';
import { PersonSeal } from '../people/person-seal.js';
import { changeAnswerOf, listedEventOf, type SealedNote } from './adverse-event-answers.js';
import type { AdverseEventsPage, AdverseEventsQueryString, ShownAdverseEvent } from './adverse-event.dto.js';
import { AdverseEventListQuery } from './adverse-event-list.query.js';
import { AdverseEventStore } from './adverse-event.store.js';
import { EventsInReach } from './events-in-reach.js';

/** Events as they are read. */
@Injectable()
export class ReadAdverseEventsUseCase {
  constructor(
    private readonly database: Database,
    private readonly lists: AdverseEventListQuery,
    private readonly events: AdverseEventStore,
    private readonly reach: EventsInReach,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly clock: BusinessClock,
    private readonly cursors: CursorCodec,
  ) {}

  /** Those that began last first; without words. */
  async list({ limit, cursor, ...asked }: AdverseEventsQueryString, actor: Actor): Promise<AdverseEventsPage> {
    const filter = { ...asked, lot: asked.lot && lotNumberOf(asked.lot) };
    const purpose = JSON.stringify(['adverse-events', actor.id, filter]);
    const [day, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = day === undefined || id === undefined ? undefined : { day: String(day), id: String(id) };
    const found = await this.lists.list(this.reach.readableBy(actor), filter, after, this.clock.now(), limit + 1);
    const page = pageOf(found, limit, (last) => this.cursors.encode(purpose, [last.onsetDay, last.id]));
    return { items: page.items.map(listedEventOf), nextCursor: page.nextCursor };
  }

  /** The reading is on the record before it is answered. @throws Refused 404 for what the actor may not see */
  async show(id: string, actor: Actor): Promise<ShownAdverseEvent> {
    const event = this.reach.requireSeen(actor, await this.events.find(this.database, id));
    const changes = await this.events.changesOf(this.database, id);
    const noted = changes.flatMap(({ version, sealed }) => (sealed ? [{ id: `${id} ${version}`, sealed }] : []));
    const notes = await this.seal.openAll<SealedNote>('adverse_event_change', noted);
    await this.audit.recordNow({ actor, action: 'adverse-event.read', objectKind: 'adverse-event', objectId: id });
    return {
      ...listedEventOf(event),
      changes: changes.map((change) => changeAnswerOf(change, notes.get(`${id} ${change.version}`) ?? null)),
    };
  }
}
