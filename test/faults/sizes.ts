import { faultRun } from '#libs/testing';
import { PLAY, type PlaySize } from '../../apps/geo-maps/src/supply-points/vandals.fixture.js';

interface FaultSize {
  readonly brokers: readonly ('kafka' | 'embedded')[];
  readonly rounds: number;
}

interface Sizes {
  'kill-everything': FaultSize & { readonly acceptedBetweenKills: number };
  'killed-between': FaultSize & { readonly declarations: number };
  'paused-beyond-lease': FaultSize & { readonly acceptedMeanwhile: number };
  'disk-full': FaultSize & { readonly refusalsSeen: number };
  'lost-broker': FaultSize & { readonly declarations: number };
  'rebuild-under-traffic': FaultSize & { readonly acceptedBefore: number };
  'offline-shift': FaultSize & { readonly devices: number; readonly passages: number };
  'pool-fan-out': FaultSize & { readonly pools: number };
  /** Of each kind of slip; no broker takes part. */
  'look-ups-alike': Pick<FaultSize, 'rounds'> & { readonly tries: number };
  'test-import': FaultSize & { readonly rows: number; readonly peakMemoryMiB: number };
  /** One service alone, whose facts are folded as the reports do it. */
  'killed-doses': Pick<FaultSize, 'rounds'> & { readonly people: number };
  'dose-import': FaultSize & { readonly rows: number; readonly peakMemoryMiB: number };
  /** The maps alone; corners of each commune of a boundary pack. */
  'killed-maps': Pick<FaultSize, 'rounds'> & {
    readonly corners: number;
    readonly rows: number;
    readonly acts: number;
    readonly peakMemoryMiB: number;
  };
  /** The stores of the maps alone; `ways` in which vandals go about it. */
  vandals: Pick<FaultSize, 'rounds'> & PlaySize & { readonly ways: number };
}

/** How hard clients press in every fault: few enough for two cores that also carry the whole stack. */
interface Load {
  readonly clients: number;
  /** Milliseconds that each client rests between two declarations. */
  readonly pauseMs: number;
}

type Run = 'test' | 'full';

/**
 * How large each fault is played: `test` in `npm test`, once and with a fixed seed; `full` in `npm run faults -- --full`.
 * `--rounds N` overrides the rounds of either.
 */
const SIZES: { readonly [Name in keyof Sizes]: Readonly<Record<Run, Sizes[Name]>> } = {
  'kill-everything': {
    test: { brokers: ['kafka', 'embedded'], rounds: 1, acceptedBetweenKills: 15 },
    full: { brokers: ['kafka', 'embedded'], rounds: 12, acceptedBetweenKills: 400 },
  },
  'killed-between': {
    test: { brokers: ['kafka'], rounds: 1, declarations: 20 },
    full: { brokers: ['kafka', 'embedded'], rounds: 10, declarations: 300 },
  },
  'paused-beyond-lease': {
    test: { brokers: ['kafka'], rounds: 1, acceptedMeanwhile: 30 },
    full: { brokers: ['kafka', 'embedded'], rounds: 8, acceptedMeanwhile: 600 },
  },
  'disk-full': {
    test: { brokers: ['embedded'], rounds: 1, refusalsSeen: 10 },
    full: { brokers: ['kafka', 'embedded'], rounds: 6, refusalsSeen: 200 },
  },
  'lost-broker': {
    test: { brokers: ['kafka'], rounds: 1, declarations: 40 },
    full: { brokers: ['kafka'], rounds: 4, declarations: 2_000 },
  },
  'rebuild-under-traffic': {
    test: { brokers: ['kafka'], rounds: 1, acceptedBefore: 80 },
    full: { brokers: ['kafka', 'embedded'], rounds: 6, acceptedBefore: 5_000 },
  },
  'offline-shift': {
    test: { brokers: ['embedded'], rounds: 1, devices: 12, passages: 30 },
    full: { brokers: ['kafka', 'embedded'], rounds: 1, devices: 200, passages: 500 },
  },
  'pool-fan-out': {
    test: { brokers: ['embedded'], rounds: 1, pools: 24 },
    full: { brokers: ['kafka', 'embedded'], rounds: 1, pools: 5_000 },
  },
  'look-ups-alike': {
    test: { rounds: 1, tries: 150 },
    full: { rounds: 1, tries: 2_000 },
  },
  'test-import': {
    test: { brokers: ['embedded'], rounds: 1, rows: 2_000, peakMemoryMiB: 400 },
    full: { brokers: ['embedded'], rounds: 1, rows: 100_000, peakMemoryMiB: 1_024 },
  },
  'killed-doses': {
    test: { rounds: 1, people: 60 },
    full: { rounds: 3, people: 5_000 },
  },
  'dose-import': {
    test: { brokers: ['embedded'], rounds: 1, rows: 1_000, peakMemoryMiB: 400 },
    full: { brokers: ['embedded'], rounds: 1, rows: 100_000, peakMemoryMiB: 1_024 },
  },
  'killed-maps': {
    test: { rounds: 1, corners: 400, rows: 300, acts: 24, peakMemoryMiB: 600 },
    full: { rounds: 3, corners: 6_000, rows: 10_000, acts: 600, peakMemoryMiB: 3_072 },
  },
  vandals: {
    test: { rounds: 1, ways: 1, points: 12, claimedPoints: 6, honest: 4, vandals: 20, days: 5, vandalReports: 2_000 },
    full: { rounds: 1, ways: 3, ...PLAY },
  },
};

const LOAD: Readonly<Record<Run, Load>> = {
  test: { clients: 6, pauseMs: 150 },
  full: { clients: 24, pauseMs: 60 },
};

/** The size of a fault in this run, with its seed and its load. */
export function sizeOf<Name extends keyof Sizes>(
  name: Name,
): Sizes[Name] & { readonly rounds: number; readonly seed: number; readonly load: Load } {
  const { size, rounds, seed } = faultRun();
  const own = SIZES[name][size];
  return { ...own, rounds: rounds ?? own.rounds, seed, load: LOAD[size] };
}
