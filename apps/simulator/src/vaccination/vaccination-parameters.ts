import type { Vaccine } from '#libs/vocabulary';

/**
 * What the three rounds are made of. They shape a story that is likely; nothing on the platform depends on them, and
 * the closing table holds for any of them. Shares are unconfirmed where no source is named.
 */
export const ROUNDS = {
  count: 3,
  /** Between the first days of two rounds: the longest interval of Pfizer and Vero Cell. */
  daysApart: 28,
  daysMax: 3,
  /** How many of the people get their first dose in each round. */
  firstDoses: [0.4, 0.3, 0.3],
  /** Of those with a first dose who come again when the next one is due. */
  comesAgain: 0.92,
} as const;

/** Products of August 2021, how often each is given, and the days to the second dose as the play's points keep them. */
export const PRODUCTS: readonly {
  readonly vaccine: Vaccine;
  readonly label: string;
  readonly maker: string;
  readonly share: number;
  readonly daysToSecond: number;
  readonly dosesPerVial: number;
  readonly vialMl: number;
}[] = [
  {
    vaccine: 'astrazeneca',
    label: 'AZ',
    maker: 'AstraZeneca',
    share: 0.35,
    daysToSecond: 56,
    dosesPerVial: 10,
    vialMl: 5,
  },
  { vaccine: 'pfizer', label: 'PF', maker: 'Pfizer', share: 0.25, daysToSecond: 21, dosesPerVial: 6, vialMl: 1.8 },
  { vaccine: 'moderna', label: 'MO', maker: 'Moderna', share: 0.15, daysToSecond: 28, dosesPerVial: 10, vialMl: 5 },
  {
    vaccine: 'vero-cell',
    label: 'VC',
    maker: 'Sinopharm',
    share: 0.25,
    daysToSecond: 21,
    dosesPerVial: 1,
    vialMl: 0.5,
  },
];
/** Which product and round the recalled lot is of. */
export const RECALLED = { vaccine: 'pfizer', round: 1, which: 0 } as const;

/** People who had their first dose in another province, and how many days before the second. */
export const ELSEWHERE = { share: 0.1, daysBefore: 70 } as const;
/**
 * The word booster exists since 10722/BYT-DP of 17 December 2021, and three months after the basic course since
 * 43/QĐ-BYT: rounds before that day have none in this play.
 */
export const BOOSTERS = { validFrom: '2022-01-07', share: 0.15, daysBefore: [250, 200] } as const;

/** Entered one by one, as they are given; the rest waits on paper. The province had 18,403 of 25,448 on 11 August 2021. */
export const ENTERED_SINGLY = 0.72;

/** What goes wrong when doses are entered, as shares of those entered in that way. At least one of each happens. */
export const MISHAPS_OF_ENTRY = {
  wrongPersonCorrected: 0.01,
  wrongPersonWithdrawn: 0.006,
  wrongLotCorrected: 0.01,
  wrongLotCorrectedAfterSignature: 0.002,
  lotMissing: 0.025,
  /** The same dose by two facilities. */
  double: 0.015,
  /** The same, but without a lot: nobody can say that it is one before an officer has looked. */
  doubtful: { decided: 0.006, leftOpen: 0.004 },
  /** Of the paper lists: another facility was faster, and takes it back. */
  doubleWithdrawn: 0.01,
  lotMissingOnPaper: 0.04,
  rowMistyped: 0.01,
  mistyped: 0.01,
  answerLost: 0.02,
} as const;
/** Of people without an identity number who came twice, how many an officer recognises. */
export const RECOGNISED = 0.5;

/** Health stations that vaccinate in their own commune; everybody else goes to the centre of the district. */
export const STATIONS = 12;
export const PRIORITY_GROUPS = ['1', '9', '13'] as const;
/** The play's national platform does not find people whose number ends so. */
export const NOT_FOUND_NATIONALLY = '7';
