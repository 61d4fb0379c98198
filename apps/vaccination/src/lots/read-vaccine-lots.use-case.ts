import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { KnownLots } from './known-lots.js';
import { lotNumberOf } from './lot-number.rules.js';
import { expiryMovedAnswerOf, vaccineLotAnswerOf } from './vaccine-lot-answers.js';
import type { ShownVaccineLot, VaccineLotAnswer, VaccineLotsPage, VaccineLotsQueryString } from './vaccine-lot.dto.js';
import type { VaccineLot } from './vaccine-lot.js';
import { VaccineLotStore } from './vaccine-lot.store.js';
import { VialDeadlinesOf } from './vial-deadlines.js';

/** Lots as they are read: they are nobody's, and every point may know them all. */
@Injectable()
export class ReadVaccineLotsUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: VaccineLotStore,
    private readonly lots: KnownLots,
    private readonly deadlines: VialDeadlinesOf,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  async list(
    { limit, cursor, vaccine: ofVaccine, lot: typed }: VaccineLotsQueryString,
    actor: Actor,
  ): Promise<VaccineLotsPage> {
    const filter = { vaccine: ofVaccine, lot: typed === undefined ? undefined : lotNumberOf(typed) };
    const purpose = JSON.stringify(['vaccine-lots', actor.id, filter]);
    const [vaccine, lot] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after =
      vaccine === undefined || lot === undefined ? undefined : { vaccine: String(vaccine), lot: String(lot) };
    const found = await this.store.list(this.database, filter, after, limit + 1);
    const page = pageOf(found, limit, (last) => this.cursors.encode(purpose, [last.vaccine, last.lot]));
    return { items: page.items.map((one) => this.answerOf(one)), nextCursor: page.nextCursor };
  }

  /** @throws Refused 404 */
  async show(named: string, vaccine: string | undefined): Promise<ShownVaccineLot> {
    const lot = await this.lots.find(this.database, named, vaccine);
    const expiries = await this.store.expiriesOf(this.database, lot.id);
    return { ...this.answerOf(lot), expiries: expiries.map(expiryMovedAnswerOf) };
  }

  private answerOf(lot: VaccineLot): VaccineLotAnswer {
    return vaccineLotAnswerOf(lot, this.deadlines.on(lot.vaccine, localDayOf(this.clock.now())));
  }
}
