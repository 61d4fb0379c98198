import { parsePhone, type IdentityDocumentKind, type ReadingOf, type ScanReading } from '#libs/vocabulary';
import type { VisitorForm } from './visitor.rules.js';

/** Who is shown, as a request says it, before anything of it has been looked up. */
export type ShownThing =
  | { readonly shown: 'personal-code'; readonly text: string }
  | { readonly shown: 'declaration'; readonly code: string }
  | { readonly shown: 'card'; readonly code: string; readonly signed?: CardSignature }
  | { readonly shown: ShownByName; readonly form: VisitorForm; readonly shownBy: string };

export type ShownByName = 'visitor' | 'chip-card' | 'personal-qr' | 'health-insurance-card';

/** A printed card carries it; a code that was typed from the card does not. */
export interface CardSignature {
  readonly kid: string;
  readonly signature: string;
}

export type ShownInScan =
  | { readonly ok: true; readonly value: ShownThing }
  | { readonly ok: false; readonly code: 'scan-hostile' | 'scan-names-no-person' };

const NOBODY: ShownInScan = { ok: false, code: 'scan-names-no-person' };

/** A document that says a name. */
export type PersonReading = ReadingOf<'chip-card'> | ReadingOf<'personal-qr'> | ReadingOf<'health-insurance-card'>;

/** Whom a scanned text shows: one of our codes, or a document that says a name. */
export function shownInScan(text: string, reading: ScanReading): ShownInScan {
  switch (reading.kind) {
    case 'personal-code':
      return { ok: true, value: { shown: 'personal-code', text } };
    case 'declaration':
      return { ok: true, value: { shown: 'declaration', code: reading.fields.declarationCode } };
    case 'personal-card':
      return { ok: true, value: { shown: 'card', ...cardOf(reading) } };
    case 'chip-card':
    case 'personal-qr':
    case 'health-insurance-card':
      return shownByName(reading);
    case 'hostile':
      return { ok: false, code: 'scan-hostile' };
    default:
      return NOBODY;
  }
}

function cardOf({ fields: { cardCode: code, kid, signature } }: ReadingOf<'personal-card'>): {
  readonly code: string;
  readonly signed?: CardSignature;
} {
  return kid === undefined || signature === undefined ? { code } : { code, signed: { kid, signature } };
}

function shownByName(reading: PersonReading): ShownInScan {
  const person = personIn(reading);
  return person ? { ok: true, value: { shown: reading.kind, ...person } } : NOBODY;
}

/** Whom a document names. A phone that is no Vietnamese number is left out: nobody could be called at it. */
export function personIn(reading: PersonReading): { readonly form: VisitorForm; readonly shownBy: string } | undefined {
  const { fullName } = reading.fields;
  if (fullName === undefined) return undefined;
  const form = { fullName, ...documentIn(reading), ...phoneIn(reading), ...addressIn(reading) };
  return { form, shownBy: `${reading.kind} ${insuranceOf(reading)}` };
}

function documentIn({ fields }: PersonReading): Pick<VisitorForm, 'identityDocument'> {
  if (!('documentKind' in fields) || fields.documentNumber === undefined) return {};
  const kind: IdentityDocumentKind | undefined = fields.documentKind;
  return kind === undefined ? {} : { identityDocument: { kind, number: fields.documentNumber } };
}

function phoneIn({ fields }: PersonReading): Pick<VisitorForm, 'phone'> {
  const phone = 'phone' in fields ? fields.phone : undefined;
  return phone !== undefined && parsePhone(phone).ok ? { phone } : {};
}

function addressIn({ fields }: PersonReading): Pick<VisitorForm, 'address'> {
  return 'address' in fields && fields.address !== undefined ? { address: fields.address } : {};
}

function insuranceOf({ fields }: PersonReading): string {
  return ('healthInsuranceNumber' in fields ? fields.healthInsuranceNumber : undefined) ?? '';
}
