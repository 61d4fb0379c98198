import type { ResultStrata } from '#libs/contracts';

/** A fact of a result that was taken in; `before` and `after` as testing published them. */
export interface Detection {
  readonly specimenId: string;
  readonly aggregateVersion: number;
  readonly kind: 'released' | 'amended' | 'withdrawn';
  readonly before: ResultStrata | null;
  readonly after: ResultStrata | null;
  readonly recordedAt: Date;
}
