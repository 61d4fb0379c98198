import type { areaLevelAnnounced, areaLevelWithdrawn, EventData } from '#libs/contracts';
import { loadReferenceData } from '#libs/reference-data';
import type { ServiceInTest } from '#libs/testing';
import { levelOfValue, type DecidedLevel } from '../src/levels/decided-level.rules.js';
import { levelFeed } from '../src/levels/level-feed.js';
import { LevelRegister } from '../src/levels/level-register.js';
import { LevelsOfDay } from '../src/levels/levels-of-day.js';

type Announced = EventData<typeof areaLevelAnnounced>;
type Withdrawn = EventData<typeof areaLevelWithdrawn>;

const { adminUnits } = loadReferenceData();

/** The day of a feed, the instant whose levels it shows, and the instant at which it is read. */
export interface FeedOfDay {
  readonly on: string;
  readonly at: Date;
  readonly now: Date;
}

/** The feed of a day made of nothing but the events that have left; names of hamlets are no part of an event. */
export async function feedFromEvents(
  maps: ServiceInTest,
  { on, at, now }: FeedOfDay,
  hamlets: ReadonlyMap<string, string> = new Map([['31318-02', 'Ấp 2']]),
): Promise<unknown> {
  const events = await maps.database.query<{ type: string; data: Announced | Withdrawn }>(
    "SELECT type, data FROM messaging.event WHERE topic = 'geo-maps.zone.v1' ORDER BY position",
  );
  const decisions = new Map<string, DecidedLevel>();
  for (const { data } of events) {
    const known = decisions.get(data.decisionId);
    if ('withdrawnAt' in data && known)
      decisions.set(data.decisionId, { ...known, withdrawnAt: new Date(data.withdrawnAt) });
    if ('announcedAt' in data) decisions.set(data.decisionId, decisionOf(data));
  }
  const terms = { on, at, raisingHours: 48, coloursHold: false };
  return levelFeed(new LevelsOfDay(new LevelRegister([...decisions.values()]), terms, adminUnits, hamlets), now);
}

function decisionOf(data: Announced): DecidedLevel {
  const levelOf = (value: unknown) => levelOfValue(data.scheme, value) ?? 4;
  return {
    ...{ id: data.decisionId, areaCode: data.areaCode, scheme: data.scheme, reason: null, withdrawnAt: null },
    level: data.value === null ? null : levelOf(data.value),
    exceptions: data.exceptions.map(({ areaCode, value }) => ({ areaCode, level: levelOf(value), reason: null })),
    document: { number: data.documentNumber, issuedOn: null, issuedBy: null },
    ...{ levelBefore: null, withdrawalReason: null },
    ...{ announcedAt: new Date(data.announcedAt), effectiveFrom: new Date(data.from) },
  };
}
