import type { GroupName, Observation } from '../ledger/observation.js';
import type { SessionFigures } from '../ledger/session-figures.js';
import type { Figures } from '../ledger/ledger.js';
import type { FateOfVaccine, PlayedReaction } from '../ledger/session-ledger.js';
import type { CountedDose } from '../ledger/vaccination-ledger.js';
import type { ComparedDays } from './testing-comparisons.js';

type Groupings = readonly (readonly GroupName[])[];

export interface FlowAtSessions {
  readonly indicator: string;
  readonly groupings: Groupings;
  readonly flow: () => readonly Observation[];
}

export interface ShareAtSessions {
  readonly indicator: string;
  readonly groupings: Groupings;
  readonly share: (groupBy: readonly GroupName[], days: ComparedDays) => Figures;
}

const AT_POINTS = [
  ['day', 'commune', 'category'],
  ['day', 'place', 'category'],
] as const;
const OF_POINTS = [['day'], ['day', 'place']] as const;
const BY_CATEGORY = [['day', 'category'], ...AT_POINTS] as const;
const FATES: readonly FateOfVaccine[] = ['opened', 'overfill', 'wasted', 'unexplained'];

const vaccineOf = ({ entry: { vaccine } }: PlayedReaction): string[] => [vaccine];
const lotOf = ({ entry: { vaccine, lot } }: PlayedReaction): string[] => [`${vaccine}/${lot ?? 'unknown'}`];
const vaccineGiven = ({ vaccine }: CountedDose): string => vaccine;
const lotGiven = ({ vaccine, lot }: CountedDose): string => `${vaccine}/${lot ?? 'unknown'}`;

/** What is counted of sessions, as far as it is summed. */
export function flowsAtSessions(figures: SessionFigures): FlowAtSessions[] {
  const atPoints = (indicator: string, flow: () => Observation[]): FlowAtSessions => ({
    ...{ indicator, groupings: AT_POINTS, flow },
  });
  return [
    atPoints('screenings', () => figures.screenings(({ outcome }) => outcome)),
    atPoints('screenings-by-vaccine', () => figures.screenings(({ vaccine, outcome }) => `${vaccine}/${outcome}`)),
    ...FATES.flatMap((fate) => [
      atPoints(`vaccine-doses-${fate}`, () => figures.uses(fate, ({ vaccine }) => vaccine)),
      atPoints(`vaccine-doses-${fate}-by-lot`, () => figures.uses(fate, ({ vaccine, lot }) => `${vaccine}/${lot}`)),
    ]),
    atPoints('adverse-events', () => figures.reactions(vaccineOf)),
    atPoints('adverse-events-severe', () => figures.reactions(vaccineOf, true)),
    atPoints('adverse-events-by-severity', () => figures.reactions(({ severity }) => [severity])),
    atPoints('adverse-events-by-reaction', () => figures.reactions(({ reactions }) => reactions)),
    atPoints('adverse-events-by-lot', () => figures.reactions(lotOf)),
    atPoints('adverse-events-severe-by-lot', () => figures.reactions(lotOf, true)),
  ];
}

/** What is a share of something, and never summed. */
export function sharesAtSessions(figures: SessionFigures): ShareAtSessions[] {
  const perDoses = (
    numerator: string,
    reactions: () => Observation[],
    given: (dose: CountedDose) => string,
  ): ShareAtSessions => ({
    ...{ indicator: `${numerator}-per-100000`, groupings: BY_CATEGORY },
    share: (groupBy) => figures.perDoses(reactions(), given, groupBy),
  });
  return [
    {
      ...{ indicator: 'vaccine-wastage', groupings: OF_POINTS },
      share: (groupBy, days) => figures.wastage(groupBy, days),
    },
    perDoses('adverse-events', () => figures.reactions(vaccineOf), vaccineGiven),
    perDoses('adverse-events-severe', () => figures.reactions(vaccineOf, true), vaccineGiven),
    perDoses('adverse-events-by-lot', () => figures.reactions(lotOf), lotGiven),
    perDoses('adverse-events-severe-by-lot', () => figures.reactions(lotOf, true), lotGiven),
  ];
}
