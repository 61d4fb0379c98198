import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '#libs/database';
import { ANONYMOUS, Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { ServiceInTest } from '#libs/testing';
import { shownState } from '../../apps/geo-maps/src/supply-points/shown-state.rules.js';
import {
  SUPPLY_POINT_COLUMNS,
  supplyPointOf,
  type SupplyPointRow,
} from '../../apps/geo-maps/src/supply-points/supply-point-row.js';
import { SupplyRegister } from '../../apps/geo-maps/src/supply-points/supply-register.js';
import { SupplyStatements } from '../../apps/geo-maps/src/supply-points/supply-statements.js';
import {
  DAY_MINUTES,
  instantOf,
  LOOKED_AT_EVERY,
  type PlayEvent,
  type PlaySize,
  type Script,
} from '../../apps/geo-maps/src/supply-points/vandals.fixture.js';
import { SupplyReportStore } from '../../apps/geo-maps/src/supply-reports/supply-report.store.js';
import { TakeWord } from '../../apps/geo-maps/src/supply-reports/take-word.js';

export interface StoredPlay {
  readonly attempts: number;
  readonly refused: number;
  readonly unheard: number;
  /** For how many minutes on end the worst point was shown as what it was not. */
  readonly longestFalseMinutes: number;
}

/** Plays a script against the stores of the service, on a clock that the play itself sets. */
export class PlayedStore {
  private readonly register: SupplyRegister;
  private readonly statements: SupplyStatements;
  private readonly words: TakeWord;
  private readonly reports: SupplyReportStore;
  private readonly referenceData: ReferenceData;
  private readonly reporters = new Map<string, string>();
  private readonly falseSince = new Map<number, number>();
  private readonly told = { attempts: 0, refused: 0, unheard: 0, longestFalseMinutes: 0 };

  constructor(
    private readonly database: Database,
    private readonly clock: { time: Date },
    { running: { app } }: ServiceInTest,
    private readonly pointIds: readonly string[],
  ) {
    this.register = app.get(SupplyRegister, { strict: false });
    this.statements = app.get(SupplyStatements, { strict: false });
    this.words = app.get(TakeWord, { strict: false });
    this.reports = app.get(SupplyReportStore, { strict: false });
    this.referenceData = app.get(ReferenceData, { strict: false });
  }

  /** Every point is looked at every ten minutes, and each one right after something was said of it. */
  async play({ events, truthAt }: Script, { days }: PlaySize): Promise<StoredPlay> {
    let next = 0;
    for (let minute = 0; minute < days * DAY_MINUTES; minute += LOOKED_AT_EVERY) {
      for (; (events[next]?.minute ?? Infinity) < minute; next += 1) await this.take(events[next]!, truthAt);
      await this.look(minute, truthAt);
    }
    for (const event of events.slice(next)) await this.take(event, truthAt);
    return this.told;
  }

  private async take(event: PlayEvent, truthAt: Script['truthAt']): Promise<void> {
    this.clock.time = instantOf(event.minute);
    if (event.by.startsWith('vandal')) this.told.attempts += 1;
    try {
      await this.database.transaction((tx) => this.say(tx, event));
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'too-many-reports-today') throw error;
      this.told.refused += 1;
      return;
    }
    await this.look(event.minute, truthAt, [event.point]);
  }

  private async say(tx: Tx, { point, by, says }: PlayEvent): Promise<void> {
    const known = await this.register.load(tx, this.pointIds[point] ?? '');
    const saying = { kind: says, goods: [] } as const;
    if (by === 'owner' || by === 'officer') return void (await this.statements.take(tx, known, { source: by }, saying));
    const reporterId = this.reporters.get(by) ?? randomUUID();
    this.reporters.set(by, reporterId);
    const { heard, at, day } = await this.words.take(tx, known, { reporterId, actor: ANONYMOUS, saying });
    if (!heard) this.told.unheard += 1;
    const id = randomUUID();
    const about = { id, pointId: known.id, communeCode: known.communeCode, source: 'citizen' } as const;
    const digest = { key: Buffer.from(id), body: Buffer.alloc(1) };
    await this.reports.insert(tx, { ...about, ...saying, reporterId, heard, at, day }, digest);
  }

  /** Reads points as every process reads them, without what it keeps in memory. */
  private async look(minute: number, truthAt: Script['truthAt'], points?: readonly number[]): Promise<void> {
    this.clock.time = instantOf(minute);
    const ids = points === undefined ? this.pointIds : points.map((point) => this.pointIds[point] ?? '');
    const rows = await this.database.query<SupplyPointRow>(
      `SELECT ${SUPPLY_POINT_COLUMNS} FROM geo_maps.supply_point p WHERE p.id = ANY($1::uuid[])`,
      [ids],
    );
    const rules = this.referenceData.maps.supplyRules.inForce(this.clock.time);
    for (const row of rows) {
      const { id, said } = supplyPointOf(row);
      const point = this.pointIds.indexOf(id);
      const { value } = shownState(said, this.clock.time, rules);
      this.note(point, minute, (value === 'open' || value === 'closed') && value !== truthAt(point, minute));
    }
  }

  /** Until it is seen to be false no more, so that the time between two looks counts as false. */
  private note(point: number, minute: number, isFalse: boolean): void {
    const since = this.falseSince.get(point);
    if (since !== undefined) this.told.longestFalseMinutes = Math.max(this.told.longestFalseMinutes, minute - since);
    if (!isFalse) this.falseSince.delete(point);
    else if (since === undefined) this.falseSince.set(point, minute);
  }
}
