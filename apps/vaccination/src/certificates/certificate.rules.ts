import { addMonths, localDayOf, startOfLocalDay, type Birth, type LocalDay, type Vaccine } from '#libs/vocabulary';

/** What a certificate says of a dose and its person; `doseNumber` and `ofDoses` as the EU counts them. */
export interface CertificateStatement {
  readonly fullName: string;
  readonly birth: Birth | null;
  readonly vaccine: Vaccine;
  readonly vaccinatedOn: LocalDay;
  readonly doseNumber: number;
  readonly ofDoses: number;
}

/** What the ledger has of the dose now. */
export interface DoseToCertify {
  readonly entryState: 'standing' | 'joined' | 'withdrawn';
  readonly origin: 'facility' | 'outside-province';
  /** Whether an officer has yet to decide that it is not another one. */
  readonly isDoubtful: boolean;
  /** Whether a recall of its lot stands. */
  readonly isOfRecalledLot: boolean;
}

/** The format has no higher number. */
const DOSES_MAX = 9;

export const isCountable = (doseNumber: number): boolean => doseNumber <= DOSES_MAX;

export type CertificateState = 'standing' | 'replaced' | 'revoked';
/** Why a certificate is revoked, as the ledger or a request says it. */
export type RevokedBecause = 'requested' | 'lot-recalled' | 'dose-withdrawn';
export type UncertifiableDose =
  'dose-withdrawn' | 'certificate-of-doubtful-dose' | 'certificate-of-outside-dose' | 'certificate-of-recalled-lot';

/** Why no certificate is given of a dose. What was given elsewhere is for those to certify who gave it. */
export function refusalOfCertificate(dose: DoseToCertify): UncertifiableDose | undefined {
  if (dose.entryState === 'withdrawn') return 'dose-withdrawn';
  if (dose.origin !== 'facility') return 'certificate-of-outside-dose';
  if (dose.isOfRecalledLot) return 'certificate-of-recalled-lot';
  return dose.isDoubtful ? 'certificate-of-doubtful-dose' : undefined;
}

/** What is held against a certificate. */
export interface CertificateToday {
  /** What would be certified today; undefined where the dose was withdrawn. */
  readonly statement: CertificateStatement | undefined;
  readonly isOfRecalledLot: boolean;
  /** By somebody who asked for it. */
  readonly wasRevoked: boolean;
}

/** A request counts for good; the others hold as long as the ledger says so. */
export function whyRevoked({ statement, isOfRecalledLot, wasRevoked }: CertificateToday): RevokedBecause | undefined {
  if (wasRevoked) return 'requested';
  if (statement === undefined) return 'dose-withdrawn';
  return isOfRecalledLot ? 'lot-recalled' : undefined;
}

export function stateOfCertificate(said: CertificateStatement, today: CertificateToday): CertificateState {
  const { statement } = today;
  if (statement === undefined || whyRevoked(today) !== undefined) return 'revoked';
  return saysTheSame(said, statement) ? 'standing' : 'replaced';
}

export function saysTheSame(one: CertificateStatement, other: CertificateStatement): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ fullName, birth, vaccine, vaccinatedOn, doseNumber, ofDoses }: CertificateStatement): string {
  const born = birth === null ? null : birth.precision === 'day' ? birth.date : birth.year;
  return JSON.stringify([fullName, born, vaccine, vaccinatedOn, doseNumber, ofDoses]);
}

/** The same time of the day, so many months later by the calendar of here. */
export function expiryOf(issuedAt: Date, months: number): Date {
  const day = localDayOf(issuedAt);
  const sinceMidnight = issuedAt.getTime() - startOfLocalDay(day).getTime();
  return new Date(startOfLocalDay(addMonths(day, months)).getTime() + sinceMidnight);
}
