import type { AdverseReaction, Vaccine } from '#libs/vocabulary';
import type { PlayedEntry } from '../vaccination/vaccination-act.js';

/** What became of vaccine at a session; `unexplained` is what its closing leaves over. */
export type FateOfVaccine = 'opened' | 'overfill' | 'wasted' | 'unexplained';

export interface PlayedScreening {
  readonly facility: string;
  readonly day: string;
  readonly vaccine: Vaccine;
  readonly outcome: string;
}

export interface PlayedUse {
  readonly facility: string;
  readonly day: string;
  readonly vaccine: Vaccine;
  readonly lot: string;
  readonly fate: FateOfVaccine;
  readonly doses: number;
}

export interface PlayedReaction {
  /** After which dose. */
  readonly entry: PlayedEntry;
  readonly severity: 'common' | 'severe';
  readonly reactions: readonly AdverseReaction[];
}

interface PeopleAtSession {
  invited: number;
  declined: number;
  /** Of the invited. */
  arrived: number;
  vaccinated: number;
  isClosed: boolean;
  /** Everybody who was let in, and has left. */
  left: number;
}

/** What happened at the sessions, by the play's own knowledge. */
export class SessionLedger {
  readonly screenings: PlayedScreening[] = [];
  readonly uses: PlayedUse[] = [];
  readonly reactions: PlayedReaction[] = [];
  private readonly people = new Map<string, PeopleAtSession>();
  /** Facility and lot → doses that were given there. */
  private readonly given = new Map<string, number>();

  invited(facility: string, people: number): void {
    this.at(facility).invited += people;
  }

  declined(facility: string): void {
    this.at(facility).declined += 1;
  }

  declinedAt(facility: string): number {
    return this.at(facility).declined;
  }

  /** Somebody who was invited and got no dose came all the same. */
  arrivedInVain(facility: string): void {
    this.at(facility).arrived += 1;
  }

  vaccinated(entry: PlayedEntry, isInvited: boolean): void {
    if (isInvited) this.at(entry.facility).vaccinated += 1;
    this.gave(entry);
  }

  /** Out of the vials of a session, whether the dose came in time to be entered with it or was entered by itself. */
  gave({ facility, lot = '' }: Pick<PlayedEntry, 'facility' | 'lot'>): void {
    const key = `${facility} ${lot}`;
    this.given.set(key, (this.given.get(key) ?? 0) + 1);
  }

  givenOf(facility: string, lot: string): number {
    return this.given.get(`${facility} ${lot}`) ?? 0;
  }

  left(facility: string): void {
    this.at(facility).left += 1;
  }

  closed(facility: string): void {
    this.at(facility).isClosed = true;
  }

  /** Facility and state → invitations; whoever did not come to a closed session was absent. */
  invitations(): ReadonlyMap<string, number> {
    return new Map(
      [...this.people].flatMap(([facility, { invited, declined, arrived, vaccinated, isClosed }]) => {
        const waiting = invited - declined - arrived - vaccinated;
        return [
          [`${facility} declined`, declined],
          [`${facility} arrived`, arrived],
          [`${facility} vaccinated`, vaccinated],
          [`${facility} ${isClosed ? 'absent' : 'called'}`, waiting],
        ] as const;
      }),
    );
  }

  /** Facility and stage → visits. */
  visits(): ReadonlyMap<string, number> {
    return new Map([...this.people].map(([facility, { left }]) => [`${facility} left`, left]));
  }

  private at(facility: string): PeopleAtSession {
    const known = this.people.get(facility);
    if (known) return known;
    const nobody = { invited: 0, declined: 0, arrived: 0, vaccinated: 0, isClosed: false, left: 0 };
    this.people.set(facility, nobody);
    return nobody;
  }
}
