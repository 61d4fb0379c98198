import { Injectable } from '@nestjs/common';
import { Refused, type Actor, type ImportCells } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { ResidencesInReferenceData } from '../specimens/residences-by-name.js';
import { readRow, type ReadRow } from './read-row.js';
import { keyOfTube, tubeOfRow, type TubeOfRow } from './tube-of-row.js';

/** Only for data keys, which are nobody's. */
export const NOBODY: Actor = { kind: 'system', id: 'import', name: 'import', scopes: [], areas: [] };

/** Reads rows of a file by the rules of the day. */
@Injectable()
export class RowsOfAFile {
  /** A row is read once, though it is looked at before its transaction and again in it. */
  private readonly read = new WeakMap<ImportCells, ReadRow | Refused>();

  constructor(
    private readonly residences: ResidencesInReferenceData,
    private readonly referenceData: ReferenceData,
  ) {}

  tubeOf(cells: ImportCells, actor: Actor, now: Date): TubeOfRow | Refused {
    const read = this.read.get(cells) ?? this.readAt(cells, now);
    return read instanceof Refused ? read : refusalOr(() => tubeOfRow(read, actor));
  }

  private readAt(cells: ImportCells, now: Date): ReadRow | Refused {
    const { poolMembersMax } = this.referenceData.testingRules.inForce(now);
    const read = refusalOr(() => readRow(cells, { places: this.residences, now, membersMax: poolMembersMax }));
    this.read.set(cells, read);
    return read;
  }
}

/** What a rule refuses is the row's answer. */
export function refusalOr<Read>(read: () => Read): Read | Refused {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/**
 * Decides rows together, but those about one tube one after the other, so that what a row says twice changes nothing.
 * One answer a row, in their order.
 */
export async function oneRowATube<Row extends { readonly tube: TubeOfRow }, Answer>(
  rows: readonly Row[],
  decide: (rows: readonly Row[]) => Promise<readonly Answer[]>,
): Promise<ReadonlyMap<Row, Answer>> {
  const answers = new Map<Row, Answer>();
  let waiting = rows;
  while (waiting.length > 0) {
    const seen = new Set<string>();
    const first = waiting.filter(({ tube }) => seen.size < seen.add(keyOfTube(tube)).size);
    const decided = await decide(first);
    first.forEach((row, index) => answers.set(row, decided[index] as Answer));
    waiting = waiting.filter((row) => !answers.has(row));
  }
  return answers;
}
