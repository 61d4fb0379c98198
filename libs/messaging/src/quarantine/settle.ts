import type { Tx } from '#libs/database';
import { bumpRevision, lockOffset } from '../consumer/offset.store.js';
import { placeParams, type Place } from '../consumer/place.js';
import type { Decision } from '../consumer/read-message.js';
import type { TopicIdentities } from '../consumer/topic-identities.js';
import { loadInbox } from '../inbox/inbox.store.js';
import type { EventIdentity } from './poison.js';

/**
 * Notes that a decision has settled a quarantined event on this side, and answers whether the event inside is to be
 * folded now. The offset row of the place where the event was met, or will be, is locked: no batch of it runs
 * meanwhile, and the next one sees that the event is settled.
 *
 * - met as poison, and not had as an event since: fold; should it be met again, it is passed over;
 * - not met yet (a rebuild reads decisions first): fold now, and pass it over when it is met;
 * - met and folded by itself, as today's code can read it: nothing to do;
 * - settled before: nothing to do.
 *
 * A message whose envelope could not be read never folds by itself, so that its decision always does.
 */
export async function settle(
  tx: Tx,
  at: Place,
  identities: TopicIdentities,
  decision: Decision,
  inner: EventIdentity | undefined,
): Promise<boolean> {
  if (decision.settles === undefined) return inner !== undefined;
  const met: Place = { ...at, topic: decision.place.topic, partition: decision.place.partition };
  await lockOffset(tx, met, await identities.of(met.topic));
  if (!(await noteSettled(tx, met, decision.settles))) return false;
  await bumpRevision(tx, met);
  if (inner === undefined) return false;
  const inbox = await loadInbox(tx, met);
  const maybeHad = inbox.has(inner);
  if (await wasMetAsPoison(tx, met, decision.settles)) return !(maybeHad && inbox.knows(inner));
  return !maybeHad;
}

async function noteSettled(tx: Tx, place: Place, eventId: string): Promise<boolean> {
  const rows = await tx.query(
    `insert into messaging.settled (view, side, topic, partition, event_id) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning event_id`,
    [...placeParams(place), eventId],
  );
  return rows.length === 1;
}

async function wasMetAsPoison(tx: Tx, place: Place, eventId: string): Promise<boolean> {
  const rows = await tx.query(
    `select from messaging.poison_met
     where view = $1 and side = $2 and topic = $3 and partition = $4 and event_id = $5`,
    [...placeParams(place), eventId],
  );
  return rows.length === 1;
}
