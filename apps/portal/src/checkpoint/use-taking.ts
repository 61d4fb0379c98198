import { useState } from 'react';
import type { GroupMember } from './group-members';
import type { PassageDecision } from './offline/passage-queue';
import type { ShownPapers } from './papers/papers';
import { allowSound, signal } from './signals';
import { takePassage, type AtCheckpoint, type Taken } from './take-passage';

/** People who declared together and are taken one after the other. */
export interface GroupAtWork {
  /** The code of all of them, as it was scanned. */
  readonly text: string;
  /** Undefined where there was no network to ask who they are. */
  readonly members: readonly GroupMember[] | undefined;
  /** What was scanned of those who have passed. */
  readonly passed: readonly string[];
}

export interface Taking {
  /** What came of the last scan; undefined while the camera waits for the next. */
  readonly taken: Exclude<Taken, { kind: 'group' }> | 'looking' | undefined;
  readonly group: GroupAtWork | undefined;
  /** In this shift, on this device. */
  readonly count: number;
  readonly last: PassageDecision | undefined;
  take(text: string): Promise<void>;
  decide(decision: PassageDecision): void;
  /** Decides again by papers that the person who was seen has shown since. */
  again(papers: ShownPapers): Promise<void>;
  /** Why that could not be done; the outcome before stands. */
  readonly papersError: unknown;
  /** Puts away a code that is of no use. */
  putAway(): void;
  leaveGroup(): void;
}

/** One person after the other: scanned, seen, decided. The code of a group opens the list of its members instead. */
export function useTaking(at: AtCheckpoint): Taking {
  const [taken, setTaken] = useState<Taking['taken']>();
  const [shown, setShown] = useState<string>();
  const [group, setGroup] = useState<GroupAtWork>();
  const [last, setLast] = useState<PassageDecision>();
  const [count, setCount] = useState(0);

  const [papersError, setPapersError] = useState<unknown>();

  const again = async (papers: ShownPapers): Promise<void> => {
    if (typeof taken !== 'object' || taken.kind !== 'seen') return;
    setTaken('looking');
    try {
      const next = await taken.again(papers);
      setPapersError(undefined);
      if (next.kind === 'seen') signal(next.seen.colour);
      if (next.kind !== 'group') setTaken(next);
    } catch (error) {
      setPapersError(error);
      setTaken(taken);
    }
  };
  const take = async (text: string): Promise<void> => {
    setTaken('looking');
    setPapersError(undefined);
    setShown(text);
    const isOneOfGroup = group?.text === text;
    const next = await takePassage(text, at, isOneOfGroup);
    if (next.kind === 'group') {
      setGroup({ text, members: next.members, passed: isOneOfGroup ? group.passed : [] });
      setTaken(undefined);
      return;
    }
    signal(next.kind === 'seen' ? next.seen.colour : 'red');
    setTaken(next);
  };
  const decide = (decision: PassageDecision): void => {
    allowSound();
    if (typeof taken === 'object' && taken.kind === 'seen') void taken.decide(decision);
    if (group !== undefined && shown !== undefined) setGroup({ ...group, passed: [...group.passed, shown] });
    setLast(decision);
    setCount(count + 1);
    setTaken(undefined);
  };
  return {
    ...{ taken, group, count, last, take, decide, again, papersError },
    putAway: () => setTaken(undefined),
    leaveGroup: () => setGroup(undefined),
  };
}
