import type { Stay } from '../device/stays';

/** `waiting`: entered without network. `leaving`: left without network. `over`: the platform has ended it by itself. */
export type StayState = 'waiting' | 'inside' | 'leaving' | 'over' | 'refused';

/** @param now business time */
export function stayState({ refusal, accepted, exit }: Stay, now: Date): StayState {
  if (refusal !== undefined) return 'refused';
  if (exit !== undefined) return 'leaving';
  if (accepted === undefined) return 'waiting';
  return Date.parse(accepted.endsAt) <= now.getTime() ? 'over' : 'inside';
}

/** The time of leaving as it is sent: a clock that is a little slow does not let anybody leave before he came. */
export function exitAt({ accepted, entry }: Pick<Stay, 'accepted' | 'entry'>, now: Date): string {
  const enteredAt = Date.parse(accepted?.checkedInAt ?? entry.at);
  return new Date(Math.max(enteredAt, now.getTime())).toISOString();
}

/** Whether a refusal of leaving means that there is nothing left to leave. */
export const isGoneAlready = (code: string): boolean => code === 'not-checked-in' || code === 'check-in-not-found';

const FOR_THE_NEXT_CODE: readonly string[] = [
  'personal-code-replayed',
  'personal-code-stale',
  'personal-code-from-the-future',
];

/** Whether the next code of the phone will do: this one was shown, or was made by a clock that is right by now. */
export const isForNextCode = (code: string): boolean => FOR_THE_NEXT_CODE.includes(code);
