import { Injectable } from '@nestjs/common';
import { RowSealer } from '#libs/database';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type StatedPerson } from '#libs/vocabulary';
import type { SaidInListing } from '../listings/list-people.use-case.js';

/** What was typed, sealed until the code was told. */
export interface TypedRegistration {
  readonly person: StatedPerson;
  readonly priorityGroup?: string | undefined;
  readonly said: SaidInListing;
}

const TABLE = 'registration';

/** Seals of registrations. */
@Injectable()
export class RegistrationSecrets {
  constructor(
    private readonly sealer: RowSealer,
    private readonly clock: BusinessClock,
  ) {}

  seal(id: string, typed: TypedRegistration): Promise<Buffer> {
    return this.sealer.seal(`registrations ${localDayOf(this.clock.now())}`, { table: TABLE, id }, typed);
  }

  open(id: string, sealed: Buffer): Promise<TypedRegistration> {
    return this.sealer.open<TypedRegistration>({ table: TABLE, id }, sealed);
  }
}
