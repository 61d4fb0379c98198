import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';
import { unitsOfDay, type UnitsOfDay } from './areas-above.js';
import { neighboursOn, publicationOn } from './changes/boundary-change.rules.js';
import { BoundaryChangeStore, type RecordedChange } from './changes/boundary-change.store.js';
import { FreshChanges, type KnownChanges } from './changes/fresh-changes.js';
import { neighboursOfDay } from './neighbours/neighbours-of-day.js';
import { heirOf, officialOutlines } from './official-outlines.js';
import { PackContentQuery } from './packs/pack-content.query.js';
import { PublishedPacks } from './published-packs.js';
import { sketchedOutlines, unitsFingerprint } from './sketched-outlines.js';
import { UnitOutlines, type OutlinesOfDay } from './unit-outlines.js';

/** Days of which it is known which outlines hold: those that people look at. */
const DAYS_KEPT_MAX = 400;
/** Units change a few times in ten years. */
const OUTLINES_KEPT_MAX = 8;

type Outlines = Promise<OutlinesOfDay>;

/**
 * The outlines of units, made once and kept in memory until anything is published or taken back, which every process
 * sees within a second (`FreshChanges`).
 */
@Injectable()
export class KeptOutlines extends UnitOutlines {
  private number = -1;
  private readonly byDay = new Map<LocalDay, Outlines>();
  private readonly byVersion = new Map<string, Outlines>();

  constructor(
    private readonly referenceData: ReferenceData,
    private readonly fresh: FreshChanges,
    private readonly packs: PublishedPacks,
    private readonly content: PackContentQuery,
    private readonly changes: BoundaryChangeStore,
    private readonly database: Database,
  ) {
    super();
  }

  override async on(day: LocalDay): Promise<OutlinesOfDay> {
    const known = await this.fresh.read();
    if (known.number !== this.number) this.forget(known.number);
    return kept(this.byDay, day, DAYS_KEPT_MAX, () => this.ofDay(day, known));
  }

  private forget(number: number): void {
    this.number = number;
    this.byDay.clear();
    this.byVersion.clear();
  }

  /** Days of the same units, pack and list have the same outlines. */
  private ofDay(day: LocalDay, { all, number }: KnownChanges): Outlines {
    const units = unitsOfDay(this.referenceData.adminUnits, day);
    const publication = publicationOn(all, day);
    const bordering = neighboursOn(all, day);
    const certainty = publication ? 'official' : 'schematic';
    const made = [publication?.number ?? 0, bordering?.number ?? 0, unitsFingerprint(units)].join('-');
    const version = `${certainty}-${number}-${made}`;
    return kept(this.byVersion, version, OUTLINES_KEPT_MAX, async () => {
      const heir = (code: string): string | undefined => heirOf(this.referenceData.adminUnits, code, day);
      const neighbours = await this.neighbours(bordering, heir);
      const outlines = await this.outlines(publication, units, heir);
      return { ...outlines, version, neighboursOf: (code) => neighbours?.get(code) };
    });
  }

  private async outlines(
    publication: RecordedChange | undefined,
    units: UnitsOfDay,
    heir: (code: string) => string | undefined,
  ): Promise<Omit<OutlinesOfDay, 'version' | 'neighboursOf'>> {
    if (!publication?.packId) return sketchedOutlines(units);
    return officialOutlines(await this.packs.of(publication.packId), units, heir);
  }

  private async neighbours(
    bordering: RecordedChange | undefined,
    heir: (code: string) => string | undefined,
  ): Promise<Map<string, Set<string>> | undefined> {
    if (!bordering) return undefined;
    const { packId, number } = bordering;
    if (packId === null)
      return neighboursOfDay(await this.changes.pairsOf(this.database, number), { heir, complete: [] });
    const complete = (await this.packs.of(packId)).units.map(({ code }) => code);
    return neighboursOfDay(await this.content.neighboursOf(packId), { heir, complete });
  }
}

/** What is kept under the key, or made now; what could not be made is not kept. */
function kept<Key>(map: Map<Key, Outlines>, key: Key, max: number, make: () => Outlines): Outlines {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  made.catch(() => map.get(key) === made && map.delete(key));
  const [oldest] = map.keys();
  if (map.size > max && oldest !== undefined) map.delete(oldest);
  return made;
}
