import { Injectable } from '@nestjs/common';
import type { peopleMerged, peopleParted } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { Projection, ReceivedEvent, Side } from '#libs/messaging';
import { SamePersonStore, type SamePerson } from './same-person.store.js';

/** Whom an officer of testing has found to be one person, or not to be. The last version of a link holds. */
@Injectable()
export class SamePeopleReaction implements Projection<SamePerson> {
  readonly view = 'same-people';

  constructor(private readonly people: SamePersonStore) {}

  merged({ data, envelope }: ReceivedEvent<typeof peopleMerged>): SamePerson[] {
    return [{ linkId: envelope.subject, version: envelope.version, ...data, standing: true }];
  }

  parted({ data, envelope }: ReceivedEvent<typeof peopleParted>): SamePerson[] {
    return [{ linkId: envelope.subject, version: envelope.version, ...data, standing: false }];
  }

  save(tx: Tx, _side: Side, links: readonly SamePerson[]): Promise<void> {
    return this.people.save(tx, links);
  }

  /** Cases were joined by what it says; a rebuild writes the same links again. */
  clear(): Promise<void> {
    return Promise.resolve();
  }
}
