/** A hamlet has the code of its commune and one of its own behind it: `31321-03`. */
const HAMLET_CODE = /^(\d{5})-\d{2,4}$/;

/** The commune of a hamlet; undefined for the code of a unit, or of nothing. */
export function communeOfHamlet(areaCode: string): string | undefined {
  return HAMLET_CODE.exec(areaCode)?.[1];
}
