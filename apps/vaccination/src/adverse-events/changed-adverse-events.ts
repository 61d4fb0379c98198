import { Injectable } from '@nestjs/common';
import { AuditLog, type Tx } from '#libs/database';
import { canonicalJson, type Actor, type RequestDigest } from '#libs/http';
import { publish, type NewEvent } from '#libs/messaging';
import { localDayOf } from '#libs/vocabulary';
import { adverseEventStrataOf } from '../adverse-event-counts/adverse-event-strata.rules.js';
import { PersonSeal } from '../people/person-seal.js';
import { adverseEventOverdueHasChanged, adverseEventWasCounted } from '../published-events.js';
import type { AdverseEvent, EventAct, WithdrawnBecause } from './adverse-event.js';
import { isLate } from './adverse-event.rules.js';
import { AdverseEventStore } from './adverse-event.store.js';
import type { FollowedDose } from './followed-dose.query.js';

/** An act, by whom, and what was said with it. */
export interface ActOnEvent {
  readonly act: EventAct;
  readonly actor: Pick<Actor, 'kind' | 'id'>;
  readonly note?: string | undefined;
  readonly made: RequestDigest | null;
}

/**
 * Writes what an act makes of an event: the event, its line in the history, what is counted of it, whether the alarm
 * stands, and the audit. The data key of the dose's year must be prepared where there is a note.
 */
@Injectable()
export class ChangedAdverseEvents {
  constructor(
    private readonly events: AdverseEventStore,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
  ) {}

  /** @param dose what is counted of it is published with the event */
  async insert(tx: Tx, draft: AdverseEvent, dose: FollowedDose, act: ActOnEvent): Promise<AdverseEvent> {
    const event = { ...draft, published: adverseEventStrataOf({ ...draft, isWithdrawn: false }, dose.counted) };
    await this.events.insert(tx, event, this.changeOf(event, act));
    if (event.published) await publish(tx, [adverseEventWasCounted(originOf(event), null, event.published)]);
    await this.record(tx, event, act);
    return event;
  }

  /** @param before locked */
  async change(tx: Tx, before: AdverseEvent, told: AdverseEvent, act: ActOnEvent): Promise<AdverseEvent> {
    const after = { ...told, published: recounted(before, told) };
    await this.events.change(tx, after, this.changeOf(after, act));
    await publish(tx, [...countsOf(before, after), ...alarmsOf(before, after, tx.recordedAt)]);
    await this.record(tx, after, act);
    return after;
  }

  /** @param event locked */
  withdraw(
    tx: Tx,
    event: AdverseEvent,
    because: WithdrawnBecause,
    act: Omit<ActOnEvent, 'act'>,
  ): Promise<AdverseEvent> {
    const withdrawn = { withdrawnAt: tx.recordedAt, withdrawnBecause: because };
    return this.change(tx, event, { ...event, version: event.version + 1, ...withdrawn }, { ...act, act: 'withdrawn' });
  }

  private changeOf({ id, version, doseDay }: AdverseEvent, { act, actor, note, made }: ActOnEvent) {
    const place = { table: 'adverse_event_change', id: `${id} ${version}` } as const;
    return { act, actor, made, sealed: note === undefined ? null : this.seal.close(place, doseDay, { note }) };
  }

  private record(tx: Tx, { id, severity, facilityCode }: AdverseEvent, { act, actor }: ActOnEvent): Promise<void> {
    const detail = { severity, facilityCode };
    return this.audit.record(tx, {
      ...{ actor, action: `adverse-event.${act}`, objectKind: 'adverse-event', objectId: id, detail },
    });
  }
}

const originOf = ({ id, version }: AdverseEvent) => ({ aggregateId: id, version });

/** Its dose is as it was: only what is told of the event changes what is counted. */
function recounted(before: AdverseEvent, told: AdverseEvent): AdverseEvent['published'] {
  if (before.published === null || told.withdrawnAt !== null) return null;
  return { ...before.published, severity: told.severity, reactions: [...told.reactions] };
}

function countsOf(before: AdverseEvent, after: AdverseEvent): NewEvent[] {
  const isAlike = canonicalJson(before.published) === canonicalJson(after.published);
  return isAlike ? [] : [adverseEventWasCounted(originOf(after), before.published, after.published)];
}

function alarmsOf(before: AdverseEvent, after: AdverseEvent, now: Date): NewEvent[] {
  const overdue = isLate(after);
  if (overdue === isLate(before)) return [];
  const { facilityCode, communeCode } = after;
  const told = { day: localDayOf(now), stage: 'notification', overdue, facilityCode, communeCode } as const;
  return [adverseEventOverdueHasChanged(originOf(after), told)];
}
