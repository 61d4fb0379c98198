import {
  parseFullName,
  type Birth,
  type IdentityDocument,
  type ReadingOf,
  type ScannedBirth,
  type ScanReading,
  type StatedPerson,
} from '#libs/vocabulary';
import type { CardHolder } from './identity-guard.rules.js';

export type CardReading = ReadingOf<'chip-card'> | ReadingOf<'personal-qr'> | ReadingOf<'health-insurance-card'>;

/** Somebody as a card shows them. */
export interface ScannedHolder {
  readonly person: StatedPerson;
  readonly card: CardHolder;
}

export function isCard(reading: ScanReading): reading is CardReading {
  return ['chip-card', 'personal-qr', 'health-insurance-card'].includes(reading.kind);
}

/** Whom a card names; undefined where its name cannot be read. */
export function holderOf({ fields }: CardReading): ScannedHolder | undefined {
  const name = parseFullName(fields.fullName ?? '');
  if (!name.ok) return undefined;
  const birth = birthOf(fields);
  const documents = documentsOf(fields);
  const [identityDocument] = documents;
  const person: StatedPerson = {
    ...{ fullName: name.value, birth, sex: fields.sex ?? 'unknown', nationality: null },
    phone: 'phone' in fields ? (fields.phone ?? null) : null,
    ...(identityDocument && { identityDocument, documentRead: 'card' as const }),
    residence: { kind: 'unknown' },
  };
  return { person, card: { fullName: name.value, birth, documents } };
}

/** The number of the card first, then the old one that it names beside it. */
function documentsOf(fields: CardReading['fields']): IdentityDocument[] {
  const { documentKind: kind, documentNumber: number } = 'documentKind' in fields ? fields : {};
  const old = 'oldDocumentNumber' in fields ? fields.oldDocumentNumber : undefined;
  return [
    ...(kind === undefined || number === undefined ? [] : [{ kind, number }]),
    ...(old !== undefined && /^\d{9}$/.test(old) ? [{ kind: 'old-identity-card' as const, number: old }] : []),
  ];
}

function birthOf({ birthDate, birthYear }: ScannedBirth): Birth | null {
  if (birthDate !== undefined)
    return { precision: 'day', date: birthDate, year: Number(birthDate.slice(0, 'YYYY'.length)) };
  return birthYear === undefined ? null : { precision: 'year', year: birthYear };
}
