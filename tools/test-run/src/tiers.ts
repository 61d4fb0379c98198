/** A tier is told by the suffix of its files; `docs/architecture.md`, "Tests". */
export type TierName = 'pure' | 'db' | 'bus' | 'service' | 'journey' | 'browser' | 'fault';

export interface TierRun {
  readonly tier: TierName;
  /** As the summary names it. */
  readonly title: string;
  /** Processes that run spec files side by side. */
  readonly workers: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** In the order in which they run: what fails fastest first, and what kills processes alone and last. */
export const TIER_RUNS: readonly TierRun[] = [
  { tier: 'pure', title: 'rules and values', workers: 2 },
  { tier: 'pure', title: 'rules and values, west of Greenwich', workers: 2, env: { TZ: 'America/Los_Angeles' } },
  { tier: 'db', title: 'PostgreSQL', workers: 2 },
  { tier: 'bus', title: 'both brokers', workers: 2 },
  { tier: 'service', title: 'whole services', workers: 2 },
  { tier: 'journey', title: 'services together', workers: 2 },
  { tier: 'browser', title: 'people in front of a browser', workers: 2 },
  { tier: 'fault', title: 'faults', workers: 1 },
];

const SUFFIX = /\.(?:(db|bus|service|journey|browser|fault)\.)?spec\.ts$/;

/** @returns undefined for a file that is no spec */
export function tierOf(file: string): TierName | undefined {
  const match = SUFFIX.exec(file);
  return match === null ? undefined : ((match[1] ?? 'pure') as TierName);
}

/** The browser tier starts whole installations, which bring their own. */
export function needsPostgres(tier: TierName): boolean {
  return tier !== 'pure' && tier !== 'browser';
}

export function needsChromium(tier: TierName): boolean {
  return tier === 'browser';
}

/** Its specs use one installation, but for those that ask for their own. */
export function sharesStack(tier: TierName): boolean {
  return tier === 'browser';
}

export function needsKafka(tier: TierName): boolean {
  return needsPostgres(tier) && tier !== 'db';
}
