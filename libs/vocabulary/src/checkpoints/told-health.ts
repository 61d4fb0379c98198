import type { PersonalCodeClaims, PersonalCodeDose, PersonalCodeTest } from '../personal-codes/personal-code-claims.js';
import type { EuCertificateFields, EuTest } from '../scanning/eu-certificate-fields.js';
import type { LocalDay } from '../time/local-day.js';

/** Whether somebody vouches for it; what is only told lifts nothing, unless a dated rule says so. */
export interface Told {
  readonly isProven: boolean;
}

export type ToldTest = Pick<PersonalCodeTest, 'technique' | 'result' | 'sampledAt'> & Told;
export type ToldDose = Pick<PersonalCodeDose, 'number' | 'day'> & Told;

/** Tests, doses and recovery as one source tells them. */
export interface ToldHealth {
  readonly tests: readonly ToldTest[];
  /** Null where nothing is said of doses, which is something else than none. */
  readonly doses: readonly ToldDose[] | null;
  readonly recovery: (Told & { readonly on: LocalDay }) | null;
}

export const NOTHING_TOLD: ToldHealth = { tests: [], doses: null, recovery: null };

/** COVID-19 in SNOMED CT, as the EU value set of diseases has it. */
const COVID_19 = '840539006';
/** LOINC, as the EU value set of test types has it: nucleic acid amplification, rapid immunoassay. */
const TECHNIQUES: Readonly<Record<string, ToldTest['technique']>> = { 'LP6464-4': 'pcr', 'LP217198-3': 'rapid' };
const WITHOUT_ZONE = /T[\d:.]+$/;
/** `+07` and `+0700`, which no `Date` reads. */
const SHORT_ZONE = /([+-]\d{2}):?(\d{2})?$/;

/** What a verified personal code says; what its holder has stated is not proven by the province's signature. */
export function toldByClaims({ tests = [], doses }: Pick<PersonalCodeClaims, 'tests' | 'doses'>): ToldHealth {
  return {
    tests: tests.map(({ technique, result, sampledAt, by }) => ({
      ...{ technique, result, sampledAt },
      isProven: by === 'register',
    })),
    doses: doses?.map(({ number, day, by }) => ({ number, day, isProven: by === 'register' })) ?? null,
    recovery: null,
  };
}

/**
 * What a certificate in the EU format says of COVID-19. One without doses says nothing of doses: there is a certificate
 * for each dose, test and recovery. Recovered is who was, from the day on which the certificate begins to count.
 */
export function toldByCertificate(
  { tests = [], doses = [], recoveries = [] }: Pick<EuCertificateFields, 'tests' | 'doses' | 'recoveries'>,
  isProven: boolean,
): ToldHealth {
  const given = doses.filter(isOfCovid).flatMap(({ doseNumber: number, day }) => {
    return number === undefined || day === undefined ? [] : [{ number, day, isProven }];
  });
  const recoveredOn = recoveries
    .filter(isOfCovid)
    .flatMap(({ validFrom, firstPositiveOn }) => validFrom ?? firstPositiveOn ?? [])
    .sort()
    .at(-1);
  return {
    tests: tests.filter(isOfCovid).flatMap((test) => toldTest(test, isProven)),
    doses: given.length === 0 ? null : given,
    recovery: recoveredOn === undefined ? null : { on: recoveredOn, isProven },
  };
}

function isOfCovid({ targetDisease }: { readonly targetDisease?: string }): boolean {
  return targetDisease === undefined || targetDisease === COVID_19;
}

function toldTest({ technique: code = '', result, sampledAt }: EuTest, isProven: boolean): ToldTest[] {
  const technique = Object.hasOwn(TECHNIQUES, code) ? TECHNIQUES[code] : undefined;
  if (technique === undefined || result === undefined || sampledAt === undefined) return [];
  return [{ technique, result, sampledAt: withZone(sampledAt), isProven }];
}

/** Without a zone it is of here. */
function withZone(instant: string): string {
  if (instant.endsWith('Z')) return instant;
  if (WITHOUT_ZONE.test(instant)) return `${instant}+07:00`;
  return instant.replace(SHORT_ZONE, (_, hours: string, minutes = '00') => `${hours}:${String(minutes)}`);
}
