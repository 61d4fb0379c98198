/** A hamlet as it stands in the form. */
export interface TypedHamlet {
  readonly name: string;
  readonly latitude: string;
  readonly longitude: string;
}

export const NO_HAMLET: TypedHamlet = { name: '', latitude: '', longitude: '' };

/** Decimal degrees, with a point or a comma; undefined for what is none. */
export function degreesIn(text: string): number | undefined {
  const typed = text.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,10})?$/.test(typed) ? Number(typed) : undefined;
}

/** Which fields cannot be sent. */
export function faultyFields({ name, latitude, longitude }: TypedHamlet): readonly (keyof TypedHamlet)[] {
  return [
    ...(name.trim() === '' ? ['name' as const] : []),
    ...(degreesIn(latitude) === undefined ? ['latitude' as const] : []),
    ...(degreesIn(longitude) === undefined ? ['longitude' as const] : []),
  ];
}
