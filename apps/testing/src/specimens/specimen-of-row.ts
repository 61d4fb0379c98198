import { Refused, type Actor } from '#libs/http';
import type { ReadRow } from './read-row.js';
import type { SpecimenToCollect } from './specimen-to-collect.js';

/** What a row of one person asks to be taken in. A number without an assigner is the sender's own. */
export function specimenOfRow(row: ReadRow, actor: Actor, isHistorical: boolean): SpecimenToCollect {
  const { barcode, assigner, facilityCode, kind, collectedAt, reason, priority, placeKind, people } = row;
  const [person] = people;
  if (!person) throw new Refused('missing', { status: 400, path: 'ho_va_ten' });
  const facility = facilityCode ?? actor.facility ?? '';
  return {
    ...{
      barcode: { value: barcode, assigner: assigner ?? facility },
      tube: 'own',
      kind,
      collectedAt,
      reason,
      priority,
    },
    ...{ placeKind, person, facilityCode: facility, actor, isHistorical },
  };
}
