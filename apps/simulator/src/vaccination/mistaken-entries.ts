import { personForm } from '../epidemic/swab.js';
import type { EntryList } from './entry-list.js';
import type { GivenDose } from './given-doses.js';
import { MISHAPS_OF_ENTRY } from './vaccination-parameters.js';

interface Slip {
  readonly change: object;
  readonly status: number;
  readonly names: string;
}

/** Far after every play. */
const YEARS_AHEAD = '2031-01-01';

/** Each is a fault that people make when they enter a dose, and each must be refused with its field's name. */
const SLIPS: readonly ((body: object) => Slip)[] = [
  () => ({ change: { lotUnknown: true }, status: 422, names: 'lot' }),
  () => ({ change: { administered: { on: YEARS_AHEAD } }, status: 422, names: 'administered.on' }),
  () => ({ change: { administered: { on: '2019-06-01' } }, status: 422, names: 'administered.on' }),
  () => ({ change: { facilityCode: 'KHONG-CO' }, status: 404, names: 'facilityCode' }),
  () => ({ change: { vaccine: 'thuoc-bo' }, status: 400, names: 'vaccine' }),
  (body) => ({
    change: { person: { ...(body as { person: object }).person, phone: '03012' } },
    ...{ status: 400, names: 'person.phone' },
  }),
];

/** Forms that are refused, some while good ones of the same people come in. */
export function planMistakes(list: EntryList, doses: readonly GivenDose[], entryTime: (dose: GivenDose) => Date): void {
  const count = Math.max(SLIPS.length, Math.round(doses.length * MISHAPS_OF_ENTRY.mistyped));
  doses.slice(0, count).forEach((dose, at) => {
    const slip = SLIPS[at % SLIPS.length];
    const good = {
      ...{ person: personForm(list.personOf(dose.person)), vaccine: dose.vaccine, lot: dose.lot },
      ...{ administered: { on: dose.day }, facilityCode: dose.facility, origin: dose.origin },
    };
    if (!slip) return;
    const { change, status, names } = slip(good);
    list.write(entryTime(dose), [], {
      ...{ kind: 'mistake', status, names },
      request: { ...list.asPoint(dose.facility), method: 'POST', path: '/v1/doses', body: { ...good, ...change } },
    });
  });
}
