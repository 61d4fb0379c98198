import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { FacilitiesQuery } from '#libs/facility-register';
import {
  Refused,
  RequestDigests,
  type Actor,
  type BatchImport,
  type FieldFault,
  type ImportCells,
  type TakenWithWarnings,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf, parseHealthInsuranceNumber, refusalOfPerson } from '#libs/vocabulary';
import { columnOf, columnOfPerson, LIST_COLUMNS } from '../imports/list-columns.js';
import { numbersOfDoses } from '../imports/read-list-row.js';
import { listDateEvidence, readListedPerson, refuseFaults, type ListedPerson } from '../imports/read-listed-person.js';
import { ListPeopleUseCase, type PersonListed, type PersonToList } from './list-people.use-case.js';
import type { KeyedListing } from './listing.store.js';
import { LIST_SOURCES, type ListSource } from './listing-source.js';

/** Not who sends a row decides whether it is the same. */
const ROUTE = 'POST /v1/vaccination-people/imports';
const ROWS: Actor = { kind: 'system', id: 'lists', name: 'lists', scopes: [], areas: [] };
/** What the sender says of the list, kept with each row. */
const SOURCE_CELL = '#source';
const SOURCE_NAME_CELL = '#sourceName';
const NOTE_CHARACTERS_MAX = 300;

export interface StatedOfList {
  readonly source: ListSource;
  readonly sourceName?: string | undefined;
}

/** As cells of every row. */
export function cellsOfList({ source, sourceName }: StatedOfList): ImportCells {
  return { [SOURCE_CELL]: source, ...(sourceName !== undefined && { [SOURCE_NAME_CELL]: sourceName }) };
}

type RowToList = { readonly item: PersonToList; readonly warnings: readonly FieldFault[] };

/**
 * Lists of people who are to be vaccinated, in the template of the national platform. Doses that stand in it are passed
 * over, with a warning: they come with a list of doses.
 */
@Injectable()
export class PeopleRows implements BatchImport {
  readonly kind = 'vaccination-people';
  readonly columns = LIST_COLUMNS;
  readonly evidence = listDateEvidence;

  constructor(
    private readonly database: Database,
    private readonly listing: ListPeopleUseCase,
    private readonly facilities: FacilitiesQuery,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
  ) {}

  readonly prepare = (): Promise<void> => this.listing.prepare(this.database.clock.now());

  readonly applyAll = async (
    tx: Tx,
    rows: readonly ImportCells[],
    actor: Actor,
  ): Promise<readonly (TakenWithWarnings | Refused)[]> => {
    const communesOfSender = await this.communesOf(tx, actor);
    const read = rows.map((cells) => this.read(cells, actor, communesOfSender, tx.recordedAt));
    const readable = read.flatMap((row) => (row instanceof Refused ? [] : [row.item]));
    const known = await this.listing.lockAndFind(
      tx,
      readable.map(({ request }) => request),
    );
    const fresh = new Map<string, PersonToList>();
    for (const item of readable) if (!earlierOf(item, known)) fresh.set(keyOf(item), fresh.get(keyOf(item)) ?? item);
    const listed = await this.listing.execute(tx, [...fresh.values()]);
    const answers = new Map([...fresh.values()].map((item, index) => [item, listed[index]]));
    return read.map((row) => (row instanceof Refused ? row : answerOf(row, known, fresh, answers.get(row.item))));
  };

  private read(cells: ImportCells, actor: Actor, communesOfSender: readonly string[], now: Date): RowToList | Refused {
    try {
      const faults: FieldFault[] = [];
      const listed = readListedPerson(cells, { referenceData: this.referenceData, now }, faults);
      const nobody = faults.length === 0 && this.refusalOf(listed, now);
      if (nobody) faults.push(nobody);
      refuseFaults(faults);
      return this.rowOf(cells, listed, actor, communesOfSender);
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  }

  private refusalOf({ person }: ListedPerson, now: Date): FieldFault | undefined {
    const refusal = refusalOfPerson(person, localDayOf(now), this.referenceData.known);
    return refusal && { path: columnOfPerson(refusal.path) ?? '', code: refusal.code };
  }

  private rowOf(
    cells: ImportCells,
    listed: ListedPerson,
    actor: Actor,
    communesOfSender: readonly string[],
  ): RowToList {
    const { rowId, person, priorityGroup, warnings } = listed;
    const source = LIST_SOURCES.find((one) => one === cells[SOURCE_CELL]) ?? 'unstated';
    const insured = cells['so_bhyt'] === undefined ? undefined : parseHealthInsuranceNumber(cells['so_bhyt']);
    const said = {
      ...{ sourceName: cells[SOURCE_NAME_CELL], workUnit: cells['don_vi']?.slice(0, NOTE_CHARACTERS_MAX) },
      healthInsuranceNumber: insured?.ok === true ? insured.value : undefined,
      note: cells['ghi_chu']?.slice(0, NOTE_CHARACTERS_MAX),
    };
    const body = { person, priorityGroup, source, ...said };
    const key = JSON.stringify(rowId ?? body);
    const request = this.digests.of({ actor: ROWS, route: ROUTE, key, body });
    return {
      item: { ...{ person, priorityGroup, source, said, request, actor, communesOfSender } },
      warnings: [
        ...warnings.map((code) => ({ path: 'ho_va_ten', code })),
        ...(insured?.ok === false ? [{ path: 'so_bhyt', code: insured.code }] : []),
        ...numbersOfDoses(cells).map((number) => ({ path: columnOf(number, 'vac_xin'), code: 'doses-passed-over' })),
      ],
    };
  }

  private async communesOf(tx: Tx, { areas, facility }: Actor): Promise<string[]> {
    const own = facility === undefined ? undefined : await this.facilities.find(facility, tx);
    if (own) return [own.communeCode];
    return areas.flatMap((area) => this.referenceData.adminUnits.communesOf(area).map(({ code }) => code));
  }
}

const keyOf = ({ request }: PersonToList): string => request.digest.key.toString('hex');

function earlierOf({ request }: PersonToList, known: ReadonlyMap<string, KeyedListing>): KeyedListing | undefined {
  return request.keys.map((key) => known.get(key.toString('hex'))).find((one) => one !== undefined);
}

function answerOf(
  { item, warnings }: RowToList,
  known: ReadonlyMap<string, KeyedListing>,
  fresh: ReadonlyMap<string, PersonToList>,
  listed: PersonListed | undefined,
): TakenWithWarnings | Refused {
  const made = earlierOf(item, known)?.made ?? fresh.get(keyOf(item))?.request.digest;
  if (made && !item.request.hasBodyOf(made)) return new Refused('listed-before', { status: 409, path: 'row_id' });
  if (!listed) return { outcome: 'unchanged', warnings };
  const { match, disagrees } = listed.found;
  const told = [
    ...warnings,
    ...(match === 'candidate' ? [{ path: 'ho_va_ten', code: 'may-be-known' }] : []),
    ...(disagrees ? [{ path: 'so_cccd', code: 'document-disagrees' }] : []),
  ];
  return { outcome: listed.isNew ? 'created' : 'changed', warnings: told };
}
