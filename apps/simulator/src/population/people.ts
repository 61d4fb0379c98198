import type { AdminUnit } from '#libs/reference-data';
import type { Sex } from '#libs/vocabulary';
import type { Random } from './random.js';

/** A person of the simulation, who can be nobody real: see `syntheticIdentity`. */
export interface Person {
  readonly fullName: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly birthDate?: string;
  readonly phone: string;
  readonly citizenId?: string;
  /** A commune of the province, or another province. */
  readonly home: { readonly communeCode: string } | { readonly provinceCode: string };
  /** How often this person declares, in declarations a day. */
  readonly perDay: number;
  /** Fills in forms for the family from one phone. */
  readonly declaredBy?: number;
}

const FAMILY_NAMES = ['NGUYỄN', 'TRẦN', 'LÊ', 'PHẠM', 'HUỲNH', 'VÕ', 'ĐẶNG', 'BÙI', 'LÝ', 'DƯƠNG'];
/** "Trial": the middle name of everybody here, so that each name shows what it is. */
const MIDDLE_NAME = 'THỬ';
const GIVEN_NAMES = ['AN', 'BÌNH', 'CÚC', 'DŨNG', 'ĐIỆP', 'GIANG', 'HẠNH', 'KHOA', 'LIÊN', 'MINH', 'NGỌC', 'PHƯỚC'];

/** Of the residents, how many are from elsewhere; the census knows nothing of them. */
const FROM_OTHER_PROVINCES = 0.06;
const WITHOUT_IDENTITY_NUMBER = 0.12;
const KNOWN_BY_YEAR_ONLY = 0.35;
const HOUSEHOLD_MAX = 6;
const NEIGHBOURING_PROVINCES = ['92', '94', '91', '95', '86', '79'];
const YEAR_OF_PLAY = 2021;

/** Makes households of people who live where the census found people living, until there are `count`. */
export function populate(count: number, communes: readonly AdminUnit[], random: Random): Person[] {
  const people: Person[] = [];
  const homes = homesByPopulation(communes);
  while (people.length < count) {
    const home = random.chance(FROM_OTHER_PROVINCES)
      ? { provinceCode: random.pick(NEIGHBOURING_PROVINCES) }
      : { communeCode: homes(random.next()) };
    addHousehold(people, Math.min(random.between(1, HOUSEHOLD_MAX), count - people.length), home, random);
  }
  return people;
}

function addHousehold(people: Person[], size: number, home: Person['home'], random: Random): void {
  const phone = unassignedPhone(random);
  const familyName = random.pick(FAMILY_NAMES);
  const head = people.length;
  for (let member = 0; member < size; member++) {
    const child = member > 1;
    const sex = random.chance(0.5) ? 'female' : 'male';
    const birthYear = YEAR_OF_PLAY - (child ? random.between(1, 17) : random.between(18, 88));
    const fullName = `${familyName} ${MIDDLE_NAME} ${random.pick(GIVEN_NAMES)}`;
    const birthDate = random.chance(KNOWN_BY_YEAR_ONLY) ? undefined : dayIn(birthYear, random);
    const citizenId =
      child || random.chance(WITHOUT_IDENTITY_NUMBER) ? undefined : unassignedId(sex, birthYear, random);
    const perDay = child ? 0.1 : 0.2 + random.next() * 0.4;
    people.push({
      ...{ fullName, sex, birthYear, birthDate, phone, citizenId, home, perDay },
      ...(member > 0 && (child || random.chance(0.4)) ? { declaredBy: head } : {}),
    });
  }
}

/** 030 and 031 are given to no operator, so nobody can be called. */
const unassignedPhone = (random: Random): string => `03${random.between(0, 1)}${random.digits(7)}`;

/** 099 is the code of no province (the last is 096), so no office has given out such a number. */
function unassignedId(sex: Sex, birthYear: number, random: Random): string {
  const century = (birthYear >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0);
  return `099${century}${String(birthYear % 100).padStart(2, '0')}${random.digits(6)}`;
}

function dayIn(year: number, random: Random): string {
  const month = String(random.between(1, 12)).padStart(2, '0');
  return `${year}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`;
}

/** Draws a commune with the weight of its people by the census of 2019. */
function homesByPopulation(communes: readonly AdminUnit[]): (chance: number) => string {
  const total = communes.reduce((sum, { population2019 }) => sum + (population2019 ?? 0), 0);
  return (chance) => {
    let left = chance * total;
    for (const { code, population2019 } of communes) {
      left -= population2019 ?? 0;
      if (left < 0) return code;
    }
    return communes.at(-1)?.code ?? '';
  };
}
