import {
  adverseEventCounted,
  correctionTicketCounted,
  caseOpened,
  communeLevelChanged,
  completenessChanged,
  declarationSubmitted,
  doseCounted,
  personDayCounted,
  personProgressed,
  placeRegistered,
  poolFormed,
  resultReleased,
  screeningCounted,
  specimenCollected,
  stockUsed,
  supplyPointCounted,
} from '#libs/contracts';

/** One source that a view stands on: who writes the topic. */
export interface ViewSource {
  readonly source: string;
  readonly topic: string;
}

const fromHealthDeclaration = (topic: string): ViewSource => ({ source: '/lachan/health-declaration', topic });

const fromTesting = (topic: string): ViewSource => ({ source: '/lachan/testing', topic });

const fromVaccination = (topic: string): ViewSource => ({ source: '/lachan/vaccination', topic });

const fromMaps = (topic: string): ViewSource => ({ source: '/lachan/geo-maps', topic });

/** The views of reporting, and every source that must have been counted before a figure of theirs is settled. */
export const VIEW_SOURCES = {
  declarations: [fromHealthDeclaration(declarationSubmitted.topic)],
  places: [fromHealthDeclaration(placeRegistered.topic)],
  specimens: [fromTesting(specimenCollected.topic)],
  pools: [fromTesting(poolFormed.topic)],
  results: [fromTesting(resultReleased.topic)],
  people: [fromTesting(personDayCounted.topic)],
  cases: [{ source: '/lachan/cases', topic: caseOpened.topic }],
  doses: [fromVaccination(doseCounted.topic)],
  vaccinated: [fromVaccination(personProgressed.topic)],
  completeness: [fromVaccination(completenessChanged.topic)],
  screenings: [fromVaccination(screeningCounted.topic)],
  stock: [fromVaccination(stockUsed.topic)],
  reactions: [fromVaccination(adverseEventCounted.topic)],
  corrections: [fromVaccination(correctionTicketCounted.topic)],
  supply: [fromMaps(supplyPointCounted.topic)],
  levels: [fromMaps(communeLevelChanged.topic)],
} as const satisfies Record<string, readonly ViewSource[]>;

export type ViewName = keyof typeof VIEW_SOURCES;
