import { foldName, hamletOf } from '#libs/vocabulary';
import { LOCATED_BY, NOTHING_KNOWN, type SupplyPointState } from '../supply-points/supply-point.js';
import type { SupplyPointDraft } from './read-supply-row.js';
import { compareAddresses } from './same-address.js';

const ADDRESS_MAX = 300;
const PLAIN = /^[\x20-\x7e]*$/;

/** Street and hamlet as one line; null where the row tells neither. */
export function addressOf({ street, hamlet }: Pick<SupplyPointDraft, 'street' | 'hamlet'>): string | null {
  const isToldTwice = street !== null && hamlet !== null && hamletOf(street) !== undefined;
  const parts = [street, isToldTwice ? null : hamlet].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ').slice(0, ADDRESS_MAX);
}

/** What the register says of a point after a row: what the row leaves out stays as it was known. */
export function stateAfterRow(before: SupplyPointState | undefined, draft: SupplyPointDraft): SupplyPointState {
  const { name, kind, communeCode } = draft;
  const known = before ?? { ...NOTHING_KNOWN, name, kind, communeCode };
  return {
    ...known,
    ...{ kind, communeCode, ...positionAfter(known, draft), ...hoursAfter(known, draft) },
    name: foldName(name) === foldName(known.name) ? betterWritten(known.name, name) : name,
    address: addressAfter(known.address, addressOf(draft)),
    phone: draft.phones[0] ?? known.phone,
    delivery: draft.delivers ?? known.delivery,
    goods: draft.goods.length === 0 ? known.goods : draft.goods,
  };
}

/** The same door in other words is no change. */
function addressAfter(known: string | null, told: string | null): string | null {
  if (known === null || told === null) return told ?? known;
  if (foldName(known) === foldName(told)) return betterWritten(known, told);
  return compareAddresses(known, told) === 'same' ? known : told;
}

/** Lists in capitals without marks take nothing away that is written with them. */
const betterWritten = (known: string, told: string): string =>
  PLAIN.test(known) && !PLAIN.test(told) ? told.normalize('NFC') : known;

function hoursAfter(
  known: SupplyPointState,
  { openingHours, openingHoursText }: SupplyPointDraft,
): Pick<SupplyPointState, 'hours' | 'hoursText'> {
  if (openingHours === null && openingHoursText === null) return { hours: known.hours, hoursText: known.hoursText };
  return { hours: openingHours, hoursText: openingHoursText };
}

/** A position is replaced by a surer one, and by one that is as sure and of another commune or address. */
function positionAfter(
  known: SupplyPointState,
  draft: SupplyPointDraft,
): Pick<SupplyPointState, 'latitude' | 'longitude' | 'located'> {
  const { latitude, longitude, located } = known;
  const kept = { latitude, longitude, located };
  if (draft.located === null) return known.communeCode === draft.communeCode ? kept : NOWHERE;
  const told = { ...draft.place, located: draft.located };
  if (draft.located === 'given' || located === null || known.communeCode !== draft.communeCode) return told;
  const surer = LOCATED_BY.indexOf(draft.located) - LOCATED_BY.indexOf(located);
  const address = addressOf(draft);
  const isOfAnother = address !== null && compareAddresses(known.address, address) !== 'same';
  return surer < 0 || (surer === 0 && isOfAnother) ? told : kept;
}

const NOWHERE = { latitude: null, longitude: null, located: null } as const;
