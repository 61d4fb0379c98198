import { CHECKPOINT_COLOURS, type CheckpointColour } from '#libs/vocabulary';
import type { Passage } from './passage.rules.js';

export const CONFLICT_KINDS = ['colour-differs', 'code-revoked', 'code-replayed', 'code-at-two-checkpoints'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What a passage without network is in conflict with the server about, as far as itself tells. */
export function conflictsWithServer({ offline, colour, proofKind, proofState }: Passage): ConflictKind[] {
  if (!offline) return [];
  const kinds: ConflictKind[] = [];
  const { colourShown } = offline;
  // A device knows of a group's code nothing but that it is one: that it was better than shown is no news.
  const differs = proofKind === 'declaration-group' ? isWorse(colour, colourShown) : colourShown !== colour;
  if (differs) kinds.push('colour-differs');
  if (proofState === 'revoked') kinds.push('code-revoked');
  return kinds;
}

function isWorse(colour: CheckpointColour, than: CheckpointColour): boolean {
  return CHECKPOINT_COLOURS.indexOf(colour) > CHECKPOINT_COLOURS.indexOf(than);
}

export interface CodeSeen {
  readonly id: string;
  readonly checkpointCode: string;
  readonly passedAt: Date;
  readonly step: number;
}

/**
 * Whether two passages with one personal code cannot both be right: the same step at one checkpoint, or two checkpoints
 * at one time. Says the same whichever comes first.
 */
export function conflictOfPair(a: CodeSeen, b: CodeSeen, sameTimeMinutes: number): ConflictKind | undefined {
  if (a.checkpointCode === b.checkpointCode) return a.step === b.step ? 'code-replayed' : undefined;
  const apartMs = Math.abs(a.passedAt.getTime() - b.passedAt.getTime());
  return apartMs <= sameTimeMinutes * 60_000 ? 'code-at-two-checkpoints' : undefined;
}

/** The later passage of a pair carries the conflict; of two at one instant, that with the greater id. */
export function isLater(a: CodeSeen, b: CodeSeen): boolean {
  const [first, second] = [a.passedAt.getTime(), b.passedAt.getTime()];
  return first === second ? a.id > b.id : first > second;
}
