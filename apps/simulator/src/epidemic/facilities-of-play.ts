import type { Role } from './testing-act.js';

/** A facility of the register, as far as the play needs it. */
export interface FacilityOfPlay {
  readonly code: string;
  readonly kinds: readonly string[];
  readonly communeCode: string;
  readonly openingHours: string | null;
  readonly validFrom: string;
}

/** A laboratory with the clients that work for it. */
export interface Laboratory {
  readonly code: string;
  readonly technician: Role;
  readonly validator: Role;
  /** Whether it falls behind in the course of the play. */
  readonly fallsBehind: boolean;
}

export const LABORATORIES: readonly [Laboratory, Laboratory] = [
  { code: 'BV-DK-HG', technician: 'laboratory', validator: 'laboratory-validator', fallsBehind: false },
  {
    code: 'CDC-HG',
    technician: 'second-laboratory',
    validator: 'second-laboratory-validator',
    fallsBehind: true,
  },
];

/** The point of the client `collection-site`. */
export const POINT = 'TTYT-930';

export interface PlacesOfTesting {
  readonly stationOf: (commune: string) => FacilityOfPlay;
  readonly hospitals: readonly FacilityOfPlay[];
  readonly checkpoints: readonly FacilityOfPlay[];
  readonly quarantines: readonly FacilityOfPlay[];
  readonly point: FacilityOfPlay;
  /** By its code. */
  readonly facilityOf: (code: string) => FacilityOfPlay;
}

/** Those that were there on the first day. @throws Error where the register lacks what the play needs */
export function placesOfTesting(register: readonly FacilityOfPlay[], from: string): PlacesOfTesting {
  const ofKind = (kind: string): FacilityOfPlay[] =>
    register.filter(({ kinds, validFrom }) => kinds.includes(kind) && validFrom <= from);
  const stations = new Map(ofKind('health-station').map((station) => [station.communeCode, station]));
  const point = register.find(({ code }) => code === POINT);
  const [anyStation] = stations.values();
  if (!point || !anyStation) throw new Error(`The register has no ${POINT} or no health station`);
  return {
    facilityOf: (code) => register.find((facility) => facility.code === code) ?? point,
    stationOf: (commune) => stations.get(commune) ?? anyStation,
    hospitals: ofKind('hospital'),
    checkpoints: ofKind('checkpoint'),
    quarantines: ofKind('quarantine-facility'),
    point,
  };
}
