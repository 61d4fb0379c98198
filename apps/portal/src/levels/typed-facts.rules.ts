import type { components } from '#packages/client';

type AreaFacts = components['schemas']['AreaFactsView'];
type EnteredFacts = components['schemas']['EnterAreaFactsBody'];

export const REQUIREMENTS = ['mobile-health-stations', 'medical-oxygen', 'icu-plan'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

export const FACTORS = [
  'cluster-of-unknown-source',
  'case-from-untraceable-place',
  'case-of-unknown-source',
  'case-from-crowded-place',
  'case-of-known-source',
  'contact-of-community-case',
  'many-illegal-entrants',
  'many-quarantine-sites',
] as const;
export type Factor = (typeof FACTORS)[number];

/** Ages of the rules of coverage. */
export const AGES = [18, 50, 65] as const;
export type Age = (typeof AGES)[number];

export type Said = 'yes' | 'no' | 'unsaid';

/** What of an area is being entered; an empty text is something that nobody says. */
export interface TypedFacts {
  readonly on: string;
  readonly capacity: Readonly<Record<Requirement, Said>>;
  readonly factors: Readonly<Record<Factor, Said>>;
  readonly people: Readonly<Record<Age, string>>;
  readonly spreadTo: string;
  readonly document: string;
}

const saidOf = (value: boolean | undefined): Said => (value === undefined ? 'unsaid' : value ? 'yes' : 'no');

/** A form that begins with what holds already. */
export function typedFactsOf(known: AreaFacts, on: string): TypedFacts {
  const capacity = Object.fromEntries(REQUIREMENTS.map((one) => [one, saidOf(known.capacity[one])]));
  const factors = Object.fromEntries(FACTORS.map((one) => [one, saidOf(known.factors[one])]));
  const people = Object.fromEntries(
    AGES.map((age) => [age, String(known.people.find(({ minYears }) => minYears === age)?.people ?? '')]),
  );
  return {
    on,
    capacity: capacity as TypedFacts['capacity'],
    factors: factors as TypedFacts['factors'],
    people: people as TypedFacts['people'],
    spreadTo: String(known.spreadTo ?? ''),
    document: '',
  };
}

const isWhole = (text: string): boolean => /^\d+$/.test(text.trim());

/** Paths of the fields whose text is no whole number. */
export function faultyNumbers({ people, spreadTo }: TypedFacts): readonly string[] {
  const ages = AGES.filter((age) => people[age].trim() !== '' && !isWhole(people[age]));
  const spread = spreadTo.trim() !== '' && !isWhole(spreadTo) ? ['spreadTo'] : [];
  return [...ages.map((age) => `people.${age}`), ...spread];
}

/** Only what is said anew, so that what somebody else enters meanwhile is not said over. */
export function changedFacts(typed: TypedFacts, before: TypedFacts): EnteredFacts {
  const { on, capacity, factors, people, spreadTo, document } = typed;
  const groups = AGES.filter((age) => isWhole(people[age]) && people[age].trim() !== before.people[age]).map(
    (minYears) => ({
      minYears,
      people: Number(people[minYears]),
    }),
  );
  return {
    on,
    capacity: saidAnew(capacity, before.capacity),
    factors: saidAnew(factors, before.factors),
    ...(groups.length > 0 && { people: groups }),
    ...(isWhole(spreadTo) && spreadTo.trim() !== before.spreadTo && { spreadTo: Number(spreadTo) }),
    ...(document.trim() !== '' && { document: document.trim() }),
  };
}

function saidAnew<Key extends string>(
  said: Readonly<Record<Key, Said>>,
  before: Readonly<Record<Key, Said>>,
): Partial<Record<Key, boolean>> {
  const keys = Object.keys(said) as Key[];
  const anew = keys.filter((key) => said[key] !== 'unsaid' && said[key] !== before[key]);
  return Object.fromEntries(anew.map((key) => [key, said[key] === 'yes'])) as Partial<Record<Key, boolean>>;
}
