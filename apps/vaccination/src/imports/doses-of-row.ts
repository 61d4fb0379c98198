import { Refused, type Actor, type ArrivedRequest, type RequestDigests } from '#libs/http';
import type { DoseToRecord } from '../doses/dose-to-record.js';
import { columnOf, type NumberInRow } from './list-columns.js';
import type { ListedDose, ListRow } from './read-list-row.js';

/** Not who sends a row decides whether it is the same, but for which facility it is. */
const ROUTE = 'POST /v1/doses/imports';

/** A dose of a row on its way into the ledger; the row is the same row whoever sends it again. */
export type DoseOfRow = DoseToRecord & { readonly request: ArrivedRequest; readonly number: NumberInRow };

/** The doses of a row, each under a key of its own. @throws Refused where nobody says where a dose was given */
export function dosesOfRow(row: ListRow, actor: Actor, digests: RequestDigests): DoseOfRow[] {
  return row.doses.map((dose) => {
    const facilityCode = dose.facilityCode ?? actor.facility;
    if (facilityCode === undefined)
      throw new Refused('missing', { status: 400, path: columnOf(dose.number, 'dia_diem') });
    return {
      dose: {
        ...{ vaccine: dose.vaccine, lot: dose.lot, day: dose.day, givenAt: dose.givenAt, origin: 'facility' },
        ...{ facilityCode, statedNumber: dose.number, statedKind: null, mixingConsent: null, sessionId: null },
      },
      ...{ person: row.person, priorityGroup: row.priorityGroup, warnings: row.warnings, source: 'import', actor },
      ...{ request: requestOf(row, dose, facilityCode, digests), number: dose.number },
    };
  });
}

/** A row that came back mended is known by its id, every other one by what it says. */
function requestOf(
  { rowId, person }: ListRow,
  { number, vaccine, lot, day }: ListedDose,
  facilityCode: string,
  digests: RequestDigests,
): ArrivedRequest {
  const said = { person, vaccine, lot, day, number, facilityCode };
  const key = JSON.stringify(rowId === undefined ? said : [rowId, number]);
  const rows: Actor = { kind: 'system', id: 'lists', name: 'lists', scopes: [], areas: [] };
  return digests.of({ actor: rows, route: ROUTE, key, body: said });
}
