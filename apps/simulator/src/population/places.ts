import type { AdminUnit } from '#libs/reference-data';
import type { PlaceKind } from '#libs/vocabulary';
import type { Random } from './random.js';

/** A place to be registered. */
export interface PlaceToRegister {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly communeCode: string;
  readonly address: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** What a commune has, with the Vietnamese word that its name begins with. */
const EVERY_COMMUNE_HAS: readonly (readonly [PlaceKind, string])[] = [
  ['market', 'Chợ'],
  ['health-facility', 'Trạm y tế'],
  ['office', 'Ủy ban nhân dân'],
];
const SOME_COMMUNES_HAVE: readonly (readonly [PlaceKind, string])[] = [
  ['supermarket', 'Siêu thị'],
  ['checkpoint', 'Chốt kiểm soát'],
  ['vaccination-point', 'Điểm tiêm'],
  ['factory', 'Nhà máy'],
  ['worship', 'Chùa'],
];

/** The places of the simulation, in the order in which they are registered. */
export function placesOf(communes: readonly AdminUnit[], random: Random): PlaceToRegister[] {
  return communes.flatMap((commune) =>
    [...EVERY_COMMUNE_HAS, random.pick(SOME_COMMUNES_HAVE)].map(([kind, word]) => ({
      name: `${word} thử nghiệm ${commune.name}`,
      kind,
      communeCode: commune.code,
      address: `Ấp thử nghiệm, ${commune.name}`,
      ...(commune.latitude === undefined ? {} : { latitude: commune.latitude, longitude: commune.longitude }),
    })),
  );
}
