import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { OpenOrdersQuery } from '../people/open-orders.query.js';
import { readableSpecimens, type ReadableSpecimens } from '../readable-specimens.rules.js';
import { CustodyOfSpecimenQuery } from '../specimens/custody-of-specimen.query.js';
import { SpecimensByBarcodeQuery, type AskedBarcode } from '../specimens/specimens-by-barcode.query.js';
import { ShownResultsQuery } from './shown-results.query.js';
import { SpecimenListQuery } from './specimen-list.query.js';
import { listedOf, overdueOf, shownOf } from './specimen-record-answers.js';
import type {
  OverduePage,
  OverdueQueryString,
  ShownSpecimen,
  SpecimensPage,
  SpecimensQueryString,
} from './specimen-record.dto.js';

/** Shows specimens to those who may see them; a person is shown with one specimen only, and that leaves a row. */
@Injectable()
export class ReadSpecimensUseCase {
  constructor(
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly orders: OpenOrdersQuery,
    private readonly custody: CustodyOfSpecimenQuery,
    private readonly results: ShownResultsQuery,
    private readonly lists: SpecimenListQuery,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  /** @throws Refused 404, or 409 where two assigners have the value and none is named */
  async show(asked: AskedBarcode, actor: Actor): Promise<ShownSpecimen> {
    const state = await this.byBarcode.find(actor, asked);
    const [order, custody, results, pools] = await Promise.all([
      this.orders.open(state.orderId),
      this.custody.list(state.id),
      this.results.results(state.id),
      this.results.pools(state.id),
    ]);
    const shown = shownOf(actor, { state, order, custody, results, pools });
    const resultVersion = shown.results.findLast(({ value }) => value !== null)?.version;
    const entry = { actor, action: 'specimen.read', objectKind: 'specimen', objectId: state.id };
    await this.audit.recordNow({ ...entry, ...(resultVersion !== undefined && { detail: { resultVersion } }) });
    return shown;
  }

  async list({ limit, cursor, ...filter }: SpecimensQueryString, actor: Actor): Promise<SpecimensPage> {
    const purpose = JSON.stringify(['specimens', actor.id, filter]);
    const [collectedAt, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = id === undefined ? undefined : { collectedAt: String(collectedAt), id: String(id) };
    const found = await this.lists.list(this.readable(actor), filter, after, limit + 1);
    const cursorOf = (last: { collectedAt: Date; id: string }): string =>
      this.cursors.encode(purpose, [last.collectedAt.toISOString(), last.id]);
    const { items, nextCursor } = pageOf(found, limit, cursorOf);
    return { items: items.map(listedOf), nextCursor };
  }

  async overdue({ limit, cursor, ...filter }: OverdueQueryString, actor: Actor): Promise<OverduePage> {
    const purpose = JSON.stringify(['overdue-specimens', actor.id, filter]);
    const [dueAt, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = id === undefined ? undefined : { dueAt: String(dueAt), id: String(id) };
    const readable = this.readable(actor);
    const [counts, found] = await Promise.all([
      this.lists.countOverdue(readable),
      this.lists.listOverdue(readable, filter, after, limit + 1),
    ]);
    const cursorOf = (last: { dueAt: Date; id: string }): string =>
      this.cursors.encode(purpose, [last.dueAt.toISOString(), last.id]);
    const { items, nextCursor } = pageOf(found, limit, cursorOf);
    return {
      counts: counts.map(({ since, ...count }) => ({ ...count, since: since.toISOString() })),
      items: items.map(overdueOf),
      nextCursor,
    };
  }

  private readable(actor: Actor): ReadableSpecimens {
    return readableSpecimens(actor, this.referenceData.adminUnits);
  }
}
