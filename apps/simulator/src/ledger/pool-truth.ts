import type { ResultValue } from '#libs/vocabulary';
import type { PlayedPool } from '../epidemic/testing-act.js';

export type PoolStanding = 'pending' | 'negative' | 'positive-unresolved' | 'repeat' | 'resolved' | 'discordant';

interface Member {
  readonly specimen: string;
  told: 'positive' | 'negative' | undefined;
  isClosed: boolean;
}

const UNUSABLE_MAX = 2;

/** One tube of several, and what has become of its members: what it is follows from nothing else. */
export class PoolTruth {
  readonly members: readonly Member[];
  /** What the laboratory has told and nobody else has seen yet. */
  private awaiting: ResultValue | undefined;
  private tube: ResultValue | undefined;
  private unusable = 0;
  laboratory: string | undefined;
  testedAt: Date | undefined;
  standing: PoolStanding = 'pending';

  constructor(readonly pool: PlayedPool) {
    this.laboratory = pool.laboratory;
    this.members = pool.members.map((member) => ({
      specimen: typeof member === 'string' ? member : member.id,
      ...{ told: undefined, isClosed: false },
    }));
  }

  enter(value: ResultValue, laboratory: string, testedAt: Date): void {
    this.awaiting = value;
    this.laboratory ??= laboratory;
    this.testedAt = testedAt;
  }

  /** The second person has agreed. */
  validate(): void {
    this.tube = this.awaiting;
    if (this.tube !== 'positive' && this.tube !== 'negative') this.unusable += 1;
  }

  get isNegative(): boolean {
    return this.tube === 'negative';
  }

  /** Whether each is swabbed anew. */
  get asksMembers(): boolean {
    return this.tube === 'positive' || (this.tube !== undefined && !this.isNegative && this.unusable >= UNUSABLE_MAX);
  }

  close(number: number): void {
    const member = this.members[number - 1];
    if (member) member.isClosed = true;
  }

  /** The member's own new swab has told, or does not tell any more. */
  retest(specimen: string, value: ResultValue | undefined): void {
    const member = this.members.find((one) => one.specimen === specimen);
    if (member) member.told = value === 'positive' || value === 'negative' ? value : undefined;
  }

  /** What the pool is now. */
  now(): PoolStanding {
    if (this.tube === undefined) return 'pending';
    if (this.isNegative) return 'negative';
    if (!this.asksMembers) return 'repeat';
    if (this.members.some(({ told, isClosed }) => told === undefined && !isClosed))
      return this.tube === 'positive' ? 'positive-unresolved' : 'repeat';
    const isContradicted = this.tube === 'positive' && this.members.every(({ told }) => told === 'negative');
    return isContradicted ? 'discordant' : 'resolved';
  }
}
