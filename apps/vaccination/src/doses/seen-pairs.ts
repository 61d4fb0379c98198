import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { actorCovers, CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { daysBetween } from '#libs/vocabulary';
import type { DosePairAnswer, DosePairsPage, DosePairsQueryString } from './dose-pair.dto.js';
import { DosePairStore } from './dose-pair.store.js';
import { DosePairsQuery, type ListedPair } from './dose-pairs.query.js';
import { DoseStore } from './dose.store.js';

/** A pair that the actor may decide. */
export interface SeenPair {
  readonly id: string;
  /** Of the earlier dose: its year is the period of the data key. */
  readonly day: string;
  readonly doseIds: readonly [string, string];
  readonly personIds: readonly string[];
}

/** Doses in doubt: officers of the areas where they were given, or where their person lives. */
@Injectable()
export class SeenPairs {
  constructor(
    private readonly database: Database,
    private readonly pairs: DosePairStore,
    private readonly lists: DosePairsQuery,
    private readonly doses: DoseStore,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  async list({ state = 'open', limit, cursor }: DosePairsQueryString, actor: Actor): Promise<DosePairsPage> {
    const purpose = JSON.stringify(['dose-duplicates', actor.id, state]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const communes = actor.areas.flatMap((area) =>
      this.referenceData.adminUnits.communesOf(area).map(({ code }) => code),
    );
    const from = after === undefined ? undefined : String(after);
    const found = await this.lists.list(communes, state, from, limit + 1);
    const page = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
    return { items: page.items.map(answerOf), nextCursor: page.nextCursor };
  }

  /** @throws Refused 404 */
  async find(id: string, actor: Actor): Promise<SeenPair> {
    const pair = await this.pairs.find(this.database, id);
    const [dose, other] = await Promise.all(
      [pair?.doseId, pair?.otherDoseId].map(async (doseId) => doseId && this.doses.find(this.database, doseId)),
    );
    const communes = [dose, other].flatMap((one) => (one ? [one.communeCode, one.residenceCommune ?? []] : [])).flat();
    const isSeen = communes.some((commune) => actorCovers(actor, commune, this.referenceData.adminUnits));
    if (!dose || !other || !isSeen) throw new Refused('pair-not-found', { status: 404 });
    return {
      ...{ id, day: dose.day < other.day ? dose.day : other.day, doseIds: [dose.id, other.id] },
      personIds: [dose.personId, other.personId],
    };
  }
}

function answerOf({ id, personId, dose, other, decision }: ListedPair): DosePairAnswer {
  return { id, personId, dose, other, daysApart: Math.abs(daysBetween(dose.day, other.day)), decision };
}
