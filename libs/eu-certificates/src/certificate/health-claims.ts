import { isCalendarDate, type EuDose, type EuRecovery, type EuTest, type LocalDay } from '#libs/vocabulary';
import { mapOf } from './cbor.js';

type Claims = ReadonlyMap<unknown, unknown>;

/** A certificate carries one; more than a handful is none that anybody issued. */
const ENTRIES_MAX = 5;
const TEXT_CHARACTERS_MAX = 255;
const DOSES_MAX = 9;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)?$/;
/** SNOMED CT, as the EU value set of test results has it. */
const RESULTS: Readonly<Record<string, EuTest['result']>> = {
  '260415000': 'negative',
  '260373001': 'positive',
  '419984006': 'undetermined',
};

export function textOf(claims: Claims | undefined, name: string): string | undefined {
  const value = claims?.get(name);
  if (typeof value !== 'string') return undefined;
  return value.slice(0, TEXT_CHARACTERS_MAX).toWellFormed().normalize('NFC').trim() || undefined;
}

/** The day of a date or of an instant, in whichever zone it was written. */
export function dayOf(claims: Claims | undefined, name: string): LocalDay | undefined {
  const day = textOf(claims, name)?.slice(0, 10);
  return day !== undefined && isCalendarDate(day) ? day : undefined;
}

export function dosesOf(claims: Claims): EuDose[] {
  return entriesOf(claims, 'v').map((entry) =>
    compact<EuDose>({
      ...issueOf(entry),
      vaccine: textOf(entry, 'vp'),
      product: textOf(entry, 'mp'),
      maker: textOf(entry, 'ma'),
      doseNumber: countOf(entry, 'dn'),
      ofDoses: countOf(entry, 'sd'),
      day: dayOf(entry, 'dt'),
    }),
  );
}

export function testsOf(claims: Claims): EuTest[] {
  return entriesOf(claims, 't').map((entry) => {
    const sampledAt = textOf(entry, 'sc');
    return compact<EuTest>({
      ...issueOf(entry),
      technique: textOf(entry, 'tt'),
      device: textOf(entry, 'ma'),
      sampledAt: sampledAt !== undefined && INSTANT.test(sampledAt) ? sampledAt : undefined,
      result: RESULTS[textOf(entry, 'tr') ?? ''],
      facility: textOf(entry, 'tc'),
    });
  });
}

export function recoveriesOf(claims: Claims): EuRecovery[] {
  return entriesOf(claims, 'r').map((entry) =>
    compact<EuRecovery>({
      ...issueOf(entry),
      firstPositiveOn: dayOf(entry, 'fr'),
      validFrom: dayOf(entry, 'df'),
      validTo: dayOf(entry, 'du'),
    }),
  );
}

/** Fields without a value are left out. */
export function compact<Fields extends object>(fields: { [Name in keyof Fields]: Fields[Name] | undefined }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

function issueOf(entry: Claims): Pick<EuDose, 'targetDisease' | 'country' | 'issuer' | 'certificateId'> {
  return {
    targetDisease: textOf(entry, 'tg'),
    country: textOf(entry, 'co'),
    issuer: textOf(entry, 'is'),
    certificateId: textOf(entry, 'ci'),
  };
}

function entriesOf(claims: Claims, name: string): Claims[] {
  const entries: unknown = claims.get(name);
  if (!Array.isArray(entries)) return [];
  return entries.slice(0, ENTRIES_MAX).flatMap((entry) => mapOf(entry) ?? []);
}

function countOf(entry: Claims, name: string): number | undefined {
  const count = entry.get(name);
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= DOSES_MAX ? count : undefined;
}
