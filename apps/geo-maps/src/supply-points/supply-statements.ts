import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { SupplyStatementKind } from '#libs/contracts';
import type { Tx } from '#libs/database';
import { currentTraceparent } from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData, type DatedSupplyRules } from '#libs/reference-data';
import { localDayOf, type EssentialGood } from '#libs/vocabulary';
import { supplyPointWasStated } from '../published-events.js';
import { afterStock } from './goods-said.rules.js';
import { PhoneStandings } from './phone-standings.js';
import { afterStatement } from './point-statements.rules.js';
import { shownState } from './shown-state.rules.js';
import type { ShownStateOfPoint, Statement } from './statement.js';
import { instantOfStatement } from './supply-point.rules.js';
import { SupplyPointStore } from './supply-point.store.js';
import type { SupplyPoint } from './supply-point.js';
import { SupplyStatementStore } from './supply-statement.store.js';

/** What somebody says of a point. */
export interface Saying {
  readonly kind: SupplyStatementKind;
  /** Empty for `open` and `closed`. */
  readonly goods: readonly EssentialGood[];
}

/** A word of a phone, as its report has it. */
export interface WordOfPhone extends Saying {
  readonly reporterId: string;
  readonly at: Date;
  /** Whether it ever counted. */
  readonly heard: boolean;
}

/** Who says it: an owner, an officer, or a phone that was verified and is heard, by the id of its reporter. */
export type Speaker = { readonly source: 'owner' | 'officer' } | { readonly source: 'citizen'; readonly phone: string };

/** The steps that every statement about a point takes, whoever makes it. */
@Injectable()
export class SupplyStatements {
  constructor(
    private readonly points: SupplyPointStore,
    private readonly statements: SupplyStatementStore,
    private readonly standings: PhoneStandings,
    private readonly referenceData: ReferenceData,
  ) {}

  /**
   * The point as it is known from now on. An owner's or officer's word judges the phones that said something before.
   * `point` must be locked.
   */
  async take(tx: Tx, point: SupplyPoint, speaker: Speaker, { kind, goods }: Saying): Promise<SupplyPoint> {
    const rules = this.referenceData.maps.supplyRules.inForce(tx.recordedAt);
    const at = instantOfStatement(point, tx.recordedAt);
    const after = { ...(await this.known(tx, point, speaker, { kind, goods }, at, rules)), facts: point.facts + 1 };
    await this.points.saveSaid(tx, after);
    await this.statements.insert(tx, { id: uuidv7(), pointId: point.id, source: speaker.source, kind, goods, at });
    const { value } = shownState(after.said, at, rules);
    const origin = { aggregateId: point.id, version: after.facts, traceparent: currentTraceparent() };
    const said = { source: speaker.source, says: kind, goods: [...goods], value };
    await publish(tx, [supplyPointWasStated(origin, localDayOf(at), point, said)]);
    return after;
  }

  /** What is shown of a point at the instant of the transaction. */
  shown(tx: Tx, { said }: SupplyPoint): ShownStateOfPoint {
    return shownState(said, tx.recordedAt, this.referenceData.maps.supplyRules.inForce(tx.recordedAt));
  }

  /** As `shown`, of a point that is not loaded. */
  async shownOf(tx: Tx, pointId: string): Promise<ShownStateOfPoint> {
    const point = await this.points.find(tx, pointId);
    if (!point) throw new Error('a point that was reported of was not there');
    return this.shown(tx, point);
  }

  /** Takes a word of a phone out of what is shown and of the list of what was said: an officer found it untrue. `point` must be locked. */
  async takeBack(tx: Tx, point: SupplyPoint, { reporterId, kind, goods, at, heard }: WordOfPhone): Promise<void> {
    const isOther = (word: { readonly phone: string | null; readonly at: Date }): boolean =>
      word.phone !== reporterId || word.at.getTime() !== at.getTime();
    const ofGoods = Object.entries(point.saidOfGoods).map(([good, words]) => [good, words.filter(isOther)] as const);
    await this.points.saveSaid(tx, {
      ...point,
      said: { ...point.said, citizens: point.said.citizens.filter(isOther) },
      saidOfGoods: Object.fromEntries(ofGoods.filter(([, words]) => words.length > 0)),
    });
    if (heard) await this.statements.takeBack(tx, { pointId: point.id, kind, goods, at });
  }

  private async known(
    tx: Tx,
    point: SupplyPoint,
    speaker: Speaker,
    { kind, goods }: Saying,
    at: Date,
    rules: DatedSupplyRules,
  ): Promise<SupplyPoint> {
    const { source } = speaker;
    if (kind === 'has' || kind === 'out-of') {
      const says = kind === 'has' ? 'in-stock' : 'out-of-stock';
      const phone = speaker.source === 'citizen' ? speaker.phone : null;
      return { ...point, saidOfGoods: afterStock(point.saidOfGoods, goods, { source, phone, says, at }) };
    }
    const statement: Statement = { ...speaker, says: kind, at };
    if (statement.source !== 'citizen') await this.standings.judgeByWordAfter(tx, point, statement);
    return { ...point, said: afterStatement(point.said, statement, rules) };
  }
}
