import type { components } from '#packages/client';
import { instantOfLocal, localTimeOf } from '../parts/local-time';

/** When a case was there, in local times of the province, `YYYY-MM-DDTHH:MM`. */
export interface TypedWindow {
  readonly from: string;
  readonly to: string;
}

/** A place as it stands in the form. */
export interface TypedVisitedPlace {
  readonly name: string;
  readonly communeCode: string;
  readonly address: string;
  /** Degrees, as typed: with a point or a comma. */
  readonly latitude: string;
  readonly longitude: string;
  readonly windows: readonly TypedWindow[];
  readonly advice: string;
}

export const NO_WINDOW: TypedWindow = { from: '', to: '' };

export const NO_VISITED_PLACE: TypedVisitedPlace = {
  ...{ name: '', communeCode: '', address: '', latitude: '', longitude: '' },
  ...{ windows: [NO_WINDOW], advice: '' },
};

/** Some ten centimetres. */
const DECIMALS = 6;

type Kept = Pick<
  components['schemas']['VisitedPlaceAnswer'],
  'name' | 'communeCode' | 'address' | 'latitude' | 'longitude' | 'windows' | 'advice'
>;

export function typedVisitedPlaceOf(place: Kept): TypedVisitedPlace {
  const { name, communeCode, address, latitude, longitude, windows, advice } = place;
  return {
    ...{ name, communeCode, address: address ?? '', advice: advice ?? '' },
    ...{ latitude: latitude === null ? '' : String(latitude), longitude: longitude === null ? '' : String(longitude) },
    windows: windows.map(({ from, to }) => ({ from: localTimeOf(from), to: localTimeOf(to) })),
  };
}

/** Only of a form in which nothing is missing. */
export function visitedPlaceBodyOf(typed: TypedVisitedPlace): components['schemas']['VisitedPlaceBody'] {
  const { name, communeCode, address, windows, advice } = typed;
  const [latitude, longitude] = [degreesOf(typed.latitude), degreesOf(typed.longitude)];
  return {
    ...{ name, communeCode },
    ...(address.trim() !== '' && { address }),
    ...(latitude !== undefined && { latitude }),
    ...(longitude !== undefined && { longitude }),
    windows: windows.map(({ from, to }) => ({
      from: instantOfLocal(from).toISOString(),
      to: instantOfLocal(to).toISOString(),
    })),
    ...(advice.trim() !== '' && { advice }),
  };
}

/** Undefined for what is no number. */
export function degreesOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  return /^-?\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

export const degreesText = (degrees: number): string => String(Number(degrees.toFixed(DECIMALS)));

export type FieldFault =
  'name' | 'communeCode' | 'latitude' | 'longitude' | `windows[${number}].from` | `windows[${number}].to`;

/** What the platform need not be asked about, in the order of the form, by the paths of its request. */
export function faultsOf(typed: TypedVisitedPlace): readonly FieldFault[] {
  const { name, communeCode, latitude, longitude, windows } = typed;
  const isBroken = (degrees: string, other: string): boolean =>
    (degrees.trim() !== '' || other.trim() !== '') && degreesOf(degrees) === undefined;
  const faults: readonly (FieldFault | false)[] = [
    name.trim() === '' && 'name',
    communeCode === '' && 'communeCode',
    isBroken(latitude, longitude) && 'latitude',
    isBroken(longitude, latitude) && 'longitude',
    ...windows.flatMap(({ from, to }, index): (FieldFault | false)[] => [
      from === '' && `windows[${index}].from`,
      (to === '' || to <= from) && `windows[${index}].to`,
    ]),
  ];
  return faults.filter((fault) => fault !== false);
}
