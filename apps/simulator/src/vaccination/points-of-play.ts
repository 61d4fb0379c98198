import type { AdminUnit } from '#libs/reference-data';
import type { FacilityOfPlay } from '../epidemic/facilities-of-play.js';
import type { Person } from '../population/people.js';
import type { Random } from '../population/random.js';
import { STATIONS } from './vaccination-parameters.js';

/** Where doses are given, and who enters them there. */
export interface PointOfPlay {
  readonly code: string;
  readonly communeCode: string;
  /** Of a district; others are health stations. */
  readonly isCentre: boolean;
  /** Name of the client that enters and signs for it. */
  readonly client: string;
  /** As it sends its paper lists. */
  readonly habit: 'xlsx' | 'csv';
}

export interface PointsOfPlay {
  readonly all: readonly PointOfPlay[];
  readonly of: (person: Person) => PointOfPlay;
  readonly byCode: (code: string) => PointOfPlay;
}

/** Health stations have no client of their own: a mobile team works for them. */
export const TEAM = 'vaccination-team';
/** Centres whose clients every home has. */
const KNOWN_CLIENTS: ReadonlyMap<string, string> = new Map([
  ['TTYT-930', 'facility-a'],
  ['TTYT-931', 'facility-b'],
]);
const CENTRE = /^TTYT-/;

/** Centres of the districts and some health stations. @throws Error where the register has none */
export function pointsOfPlay(
  register: readonly FacilityOfPlay[],
  communes: readonly AdminUnit[],
  since: string,
  random: Random,
): PointsOfPlay {
  const vaccinating = register.filter(
    ({ kinds, validFrom }) => kinds.includes('vaccination-point') && validFrom <= since,
  );
  const districtOf = new Map(communes.map(({ code, parentCode }) => [code, parentCode ?? '']));
  const centres = vaccinating
    .filter(({ code }) => CENTRE.test(code))
    .map((one, at) => pointOf(one, centreClient(one), at));
  const stations = drawn(
    vaccinating.filter(({ kinds }) => kinds.includes('health-station')),
    STATIONS,
    random,
  ).map((one, at) => pointOf(one, TEAM, at));
  const [anyCentre] = centres;
  if (!anyCentre) throw new Error('The register has no centre that vaccinates');
  const all = [...centres, ...stations];
  const stationIn = new Map(stations.map((station) => [station.communeCode, station]));
  const centreIn = new Map(centres.map((centre) => [districtOf.get(centre.communeCode) ?? '', centre]));
  const found = new Map(all.map((point) => [point.code, point]));
  return {
    all,
    of: ({ home }) => {
      if ('provinceCode' in home) return anyCentre;
      return stationIn.get(home.communeCode) ?? centreIn.get(districtOf.get(home.communeCode) ?? '') ?? anyCentre;
    },
    byCode: (code) => found.get(code) ?? anyCentre,
  };
}

const centreClient = ({ code }: FacilityOfPlay): string => KNOWN_CLIENTS.get(code) ?? `point-${code.toLowerCase()}`;

function pointOf({ code, communeCode }: FacilityOfPlay, client: string, at: number): PointOfPlay {
  return { code, communeCode, isCentre: CENTRE.test(code), client, habit: at % 2 === 0 ? 'xlsx' : 'csv' };
}

/** Some of them, each once, in the order of the register. */
function drawn<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const ranked = items.map((item, place) => ({ item, place, rank: random.next() })).sort((a, b) => a.rank - b.rank);
  return ranked
    .slice(0, count)
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
