import { COMMUNE_OF_930, COMMUNE_OF_931, declaration } from './declarations-of-nobody.js';

type Form = Record<string, unknown>;

const NO_EXPOSURES = { caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false };

/** A move by bus from another province into a commune of district 931. */
export const domesticMove = (answers: Form = {}): Form => ({
  ...declaration(),
  form: 'domestic-move',
  answers: {
    vehicle: 'others',
    vehicleCode: '95b-000.01',
    startDate: '2021-08-11',
    itinerary: {
      origin: { provinceCode: '79', text: 'Bến xe Miền Tây' },
      destination: { communeCode: COMMUNE_OF_931 },
      stops: [{ communeCode: COMMUNE_OF_930 }],
    },
    fromEpidemicArea: false,
    symptoms: [],
    exposures: NO_EXPOSURES,
    ...answers,
  },
});

export const entry = (answers: Form = {}): Form => ({
  ...declaration(),
  form: 'entry',
  declarant: {
    ...declaration().declarant,
    identityDocument: { kind: 'passport', number: 'C0000001' },
  },
  answers: {
    vehicle: 'airplane',
    flight: 'VN0001',
    departureCountry: 'JP',
    borderGate: 'Tân Sơn Nhất',
    entryDate: '2021-08-11',
    itineraryPeriod: 'last-14-days',
    itinerary: { origin: { countryCode: 'JP' }, destination: { communeCode: COMMUNE_OF_930 } },
    quarantinePlace: 'hotel',
    testResult: 'negative',
    testDate: '2021-08-09',
    fromEpidemicArea: false,
    symptoms: [],
    exposures: NO_EXPOSURES,
    ...answers,
  },
});

export const selfMonitoring = (answers: Form = {}): Form => ({
  ...declaration(),
  form: 'self-monitoring',
  answers: { quarantineDay: 3, quarantinePlace: 'home', symptoms: [], temperatureMorning: 36.8, ...answers },
});

export const wholePopulation = (answers: Form = {}): Form => ({
  ...declaration(),
  answers: { symptoms: [], exposures: NO_EXPOSURES, ...answers },
});

export const FORMS = {
  'whole-population': wholePopulation,
  'domestic-move': domesticMove,
  entry,
  'self-monitoring': selfMonitoring,
} as const;
