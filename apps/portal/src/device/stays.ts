import { KeptList } from './kept-list';

/** Whom a stay is of: by a personal code that this phone carries, or by what a visitor has typed. */
export type StayPerson =
  | { readonly kind: 'personal-code'; readonly declarationCode: string }
  | { readonly kind: 'visitor'; readonly fullName: string; readonly phone: string };

/** One act that is to reach the platform once, however often it is sent. */
export interface StayAct {
  readonly idempotencyKey: string;
  /** Business time at which it was done. */
  readonly at: string;
  /** The body of the first sending, kept until it is known whether that came through. */
  readonly firstBody?: unknown;
}

/** Somebody at a place, entered with this phone. */
export interface Stay {
  readonly id: string;
  readonly placeCode: string;
  readonly placeName?: string;
  /** As the phone's owner calls the person. */
  readonly who: string;
  /** Gone once the platform has taken the entry: the phone needs it no longer. */
  readonly person?: StayPerson;
  readonly entry: StayAct;
  /** As the platform has answered. */
  readonly accepted?: { readonly id: string; readonly checkedInAt: string; readonly endsAt: string };
  readonly exit?: StayAct;
  /** The platform's sentence, where it has refused for good. */
  readonly refusal?: string;
}

/** A family at several places. */
const STAYS_MAX = 20;
/** The platform takes an entry that is up to three days late; the longest stay lasts one. */
const KEPT_FOR_MS = 4 * 24 * 60 * 60 * 1000;

/** Where this phone is checked in, the last entry first. */
export const stays = new KeptList<Stay>('lachan.stays', STAYS_MAX, KEPT_FOR_MS);

export function addStay(stay: Stay): void {
  stays.change([stay, ...stays.items]);
}

export function changeStay(id: string, changes: Partial<Stay>): void {
  stays.change(stays.items.map((stay) => (stay.id === id ? { ...stay, ...changes } : stay)));
}

export function dropStay(id: string): void {
  stays.change(stays.items.filter((stay) => stay.id !== id));
}

/** Whether something of a stay has not reached the platform yet. */
export const waitsToBeSent = ({ accepted, exit, refusal }: Stay): boolean =>
  refusal === undefined && (accepted === undefined || exit !== undefined);
