import type { AdverseReaction, Vaccine } from '#libs/vocabulary';
import type { PlayedEntry } from './vaccination-act.js';
import type { WITHOUT_DOSE } from './session-parameters.js';

/** Somebody who is vaccinated at a session. */
export interface Visitor {
  /** Place in the population. */
  readonly person: number;
  readonly entry: PlayedEntry;
  /** When the dose is given. */
  readonly at: Date;
  /** `walk-in`: nobody has invited them, or nobody could. */
  readonly comesWith: 'invitation' | 'chip-card' | 'nothing';
  readonly isInvited: boolean;
  readonly mistypes: boolean;
  readonly isAllergic: boolean;
  readonly leavesEarly: boolean;
  readonly reaction: PlannedReaction | undefined;
  readonly key: string;
}

export interface PlannedReaction {
  readonly severity: 'common' | 'severe';
  readonly reactions: readonly AdverseReaction[];
}

/** Somebody who is invited and gets no dose: ill on arrival, declined on the phone, or not there. */
export interface WithoutDose {
  readonly person: number;
  readonly priorityGroup: string;
  readonly vaccine: Vaccine;
  readonly at: Date;
  readonly fate: (typeof WITHOUT_DOSE)[number];
  readonly key: string;
}

/** A day of the campaign at a point. */
export interface PlannedSession {
  readonly facility: string;
  /** Name of the client that works there. */
  readonly client: string;
  readonly day: string;
  readonly hasNetwork: boolean;
  readonly visitors: readonly Visitor[];
  readonly withoutDose: readonly WithoutDose[];
  readonly key: string;
}

/** Sessions of the last round, prepared together on the day before. */
export interface PlannedSessions {
  readonly day: string;
  readonly key: string;
  readonly sessions: readonly PlannedSession[];
}

export type SessionDeed =
  | { readonly kind: 'prepare' }
  | { readonly kind: 'take-pack'; readonly session: PlannedSession }
  | { readonly kind: 'visit'; readonly session: PlannedSession; readonly visitor: Visitor }
  | { readonly kind: 'turn-away'; readonly session: PlannedSession; readonly person: WithoutDose }
  | { readonly kind: 'leave'; readonly session: PlannedSession; readonly visitor: Visitor }
  | { readonly kind: 'react'; readonly session: PlannedSession; readonly visitor: Visitor }
  | { readonly kind: 'send-kept'; readonly session: PlannedSession }
  | { readonly kind: 'close'; readonly session: PlannedSession };

/** Everybody who is put on the list of the session and invited. */
export function invitedTo({ visitors, withoutDose }: PlannedSession): { person: number; priorityGroup: string }[] {
  const coming = visitors.filter(({ isInvited }) => isInvited);
  return [
    ...coming.map(({ person, entry: { priorityGroup } }) => ({ person, priorityGroup })),
    ...withoutDose.map(({ person, priorityGroup }) => ({ person, priorityGroup })),
  ];
}

export function vaccinesOf({ visitors }: PlannedSession): Vaccine[] {
  return [...new Set(visitors.map(({ entry }) => entry.vaccine))].sort();
}

/** Each lot once, with its vaccine. */
export function lotsOf({ visitors }: PlannedSession): { readonly vaccine: Vaccine; readonly lot: string }[] {
  const lots = new Map(visitors.map(({ entry: { vaccine, lot = '' } }) => [lot, vaccine]));
  return [...lots].sort().map(([lot, vaccine]) => ({ vaccine, lot }));
}
