import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { READING_ACTIONS } from '../notices/reader.rules.js';
import { ReadingsQuery, type TimedReading } from '../notices/readings.query.js';
import { readableSpecimens } from '../readable-specimens.rules.js';
import { SpecimensByBarcodeQuery, type AskedBarcode } from '../specimens/specimens-by-barcode.query.js';
import { viewOfVersion } from './result-answers.js';
import { ResultListQuery, type ListedResultRow } from './result-list.query.js';
import type {
  ReaderView,
  ReadersPage,
  ReadersQueryString,
  ResultsPage,
  ResultsQueryString,
} from './result-views.dto.js';
import { ResultsOfSpecimenQuery } from './results-of-specimen.query.js';

export interface AskedReaders {
  readonly asked: AskedBarcode;
  readonly version: number;
  readonly query: Pick<ReadersQueryString, 'limit' | 'cursor'>;
  readonly actor: Actor;
}

/** Work lists of results, and who came to know one. */
@Injectable()
export class ReadResultsUseCase {
  constructor(
    private readonly lists: ResultListQuery,
    private readonly results: ResultsOfSpecimenQuery,
    private readonly readings: ReadingsQuery,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Results by barcode and without anybody's name; that the list was read is on the record, and no single result. */
  async list({ limit, cursor, ...filter }: ResultsQueryString, actor: Actor): Promise<ResultsPage> {
    const purpose = JSON.stringify(['results', actor.id, filter]);
    const [enteredAt, id] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const after = id === undefined ? undefined : { enteredAt: String(enteredAt), id: String(id) };
    const readable = readableSpecimens(actor, this.referenceData.adminUnits);
    const found = await this.lists.list(readable, filter, after, limit + 1);
    const cursorOf = (last: ListedResultRow): string =>
      this.cursors.encode(purpose, [last.enteredAt.toISOString(), last.id]);
    const { items, nextCursor } = pageOf(found, limit, cursorOf);
    return { items: items.map(listedOf), nextCursor };
  }

  /** @throws Refused 404 */
  async readers({ asked, version, query, actor }: AskedReaders): Promise<ReadersPage> {
    const { id } = await this.byBarcode.find(actor, asked);
    const versions = await this.results.of(id);
    if (!versions.some((one) => one.version === version)) throw new Refused('result-not-found', { status: 404 });
    const purpose = JSON.stringify(['readers', actor.id, id, version]);
    const [behind = '0'] = query.cursor === undefined ? [] : this.cursors.decode(purpose, query.cursor);
    const entry = { actor, action: 'readers.read', objectKind: 'specimen', objectId: id };
    const found = await this.readings.ofVersion(id, version, String(behind), query.limit + 1);
    await this.audit.recordNow({ ...entry, detail: { version } });
    const { items, nextCursor } = pageOf(found, query.limit, ({ position }) =>
      this.cursors.encode(purpose, [position]),
    );
    return { items: items.map(readerOf), nextCursor };
  }
}

function listedOf(row: ListedResultRow): ResultsPage['items'][number] {
  const { specimenId, barcode, assigner, collectedAt } = row;
  return {
    ...{ specimenId, barcode, ...(assigner !== '' && { assigner }), collectedAt: collectedAt.toISOString() },
    ...viewOfVersion(row),
  };
}

function readerOf({ actorKind, actorId, action, at }: TimedReading): ReaderView {
  return { kind: actorKind, id: actorId, way: READING_ACTIONS[action], at: at.toISOString() };
}
