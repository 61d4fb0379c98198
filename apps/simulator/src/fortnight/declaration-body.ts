import type { Exposure, Symptom } from '#libs/vocabulary';
import type { Person } from '../population/people.js';
import type { Random } from '../population/random.js';

/** The body of `POST /v1/declarations`, as a client sends it. */
export interface DeclarationBody {
  readonly form: 'whole-population';
  readonly onBehalf: boolean;
  readonly declarant: Readonly<Record<string, unknown>>;
  readonly residence: Readonly<Record<string, string>>;
  readonly placeCode?: string;
  readonly declaredAt: string;
  readonly answers: {
    readonly placesVisited?: string;
    readonly symptoms: readonly Symptom[];
    readonly exposures: Readonly<Record<Exposure, boolean>>;
  };
}

const WITH_SYMPTOM = 0.04;
const WITH_EXPOSURE = 0.015;
const COMMON_SYMPTOMS: readonly Symptom[] = ['fever', 'cough', 'sore-throat', 'fatigue'];

/** What this person declares at this instant; the phone stamps the form with its own time. */
export function declarationBody(
  person: Person,
  at: Date,
  placeCode: string | undefined,
  random: Random,
): DeclarationBody {
  return {
    form: 'whole-population',
    onBehalf: person.declaredBy !== undefined,
    declarant: {
      fullName: person.fullName,
      birth: person.birthDate === undefined ? { year: person.birthYear } : { date: person.birthDate },
      sex: person.sex,
      nationality: 'VN',
      ...(person.citizenId === undefined ? {} : { identityDocument: { kind: 'citizen-id', number: person.citizenId } }),
      phone: person.phone,
    },
    residence: residenceOf(person),
    ...(placeCode === undefined ? {} : { placeCode }),
    declaredAt: at.toISOString(),
    answers: {
      symptoms: random.chance(WITH_SYMPTOM) ? [random.pick(COMMON_SYMPTOMS)] : [],
      exposures: {
        caseOrSuspect: random.chance(WITH_EXPOSURE),
        fromAffectedCountry: false,
        symptomaticPerson: random.chance(WITH_EXPOSURE),
      },
    },
  };
}

function residenceOf({ home }: Person): Record<string, string> {
  return 'communeCode' in home
    ? { communeCode: home.communeCode, address: 'Ấp thử nghiệm' }
    : { provinceCode: home.provinceCode, text: 'Tỉnh khác' };
}
