/**
 * What the model is made of, each figure with where it comes from. They shape a story that is likely; nothing on the
 * platform depends on them, and the closing table holds for any of them.
 */
export const DELTA = {
  /** The wave of Delta in Vietnam; the model has no other virus. */
  validFrom: '2021-04-27',
  /**
   * From infection to first symptoms: log-normal with mean 3.7 days and 97.5th percentile 6.9 days, as in 121
   * unvaccinated patients with one day of exposure (Ogata and others 2022, IJERPH 19(3) 1127).
   */
  incubation: { logMean: 1.247, logDeviation: 0.349, daysMin: 2, daysMax: 10 },
  /** Infectious from two days before the first symptoms on: the ministry's rule for contacts of 29 December 2021. */
  infectiousBeforeOnsetDays: 2,
  /** Discharge is asked from day 10 on (3416/QĐ-BYT of July 2021); that infectiousness ends before is unconfirmed. */
  infectiousAfterOnsetDays: 8,
  /** How long PCR finds the virus after the first symptoms; unconfirmed. */
  foundByPcrAfterOnsetDays: 11,
  /** Share of the infected who feel nothing; unconfirmed. */
  withoutSymptoms: 0.35,
  /** Share of those with symptoms who die; about the national figure of the end of 2021, unconfirmed. */
  deaths: 0.03,
} as const;

/** Chances of infection for each infectious day, by where people meet; unconfirmed, chosen for a reproduction of about two. */
export const MEETING = {
  household: 0.09,
  workplace: { chance: 0.01, groupMax: 12 },
  /** People of the same commune who are met at a market each day. */
  market: { chance: 0.01, met: 6 },
} as const;

/**
 * Antigen tests find 68.4 % of what PCR finds and are right in 99.4 % of the others (Khandker and others 2021, JCM
 * 10(16) 3493). What a swab for PCR misses is unconfirmed.
 */
export const TEST_QUALITY = {
  'rt-pcr': { sensitivity: 0.93, specificity: 0.9995 },
  'rapid-antigen': { sensitivity: 0.684, specificity: 0.994 },
} as const;

/** What goes wrong on the way and in the laboratory, as shares; unconfirmed. */
export const MISHAPS = {
  refusedAtReceipt: 0.02,
  lostOnTheWay: 0.01,
  undetermined: 0.015,
  mixedUpWells: 0.01,
  withdrawn: 0.006,
  memberNotFound: 0.08,
  rejectedBySecondPerson: 0.01,
  answerLost: 0.02,
  mistyped: 0.03,
  /** A tube that shows what none of its members has. */
  contaminatedPool: 0.02,
} as const;

/** How much is tested besides what the outbreak asks for, in people of the province for one a day. */
export const SURVEILLANCE = {
  peopleForOneFieldPool: 800,
  peopleForOneAtCheckpoint: 800,
  peopleForOneVehicleAtCheckpoint: 2_000,
  peopleForOneInHospital: 1_000,
  fieldPoolMembersMax: 10,
  laboratoryPoolMembersMax: 8,
  /** Of a tube for one antigen test. */
  rapidPoolMembersMax: 5,
} as const;
