import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, RequestDigests, type Actor } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { PhoneCodes } from '#libs/sms';
import { ListPeopleUseCase } from '../listings/list-people.use-case.js';
import type { Registered } from './registration.dto.js';
import { RegistrationSecrets } from './registration-secrets.js';
import { RegistrationStore, type RegistrationState } from './registration.store.js';

const ROUTE = 'registrations by citizens';
const REGISTRATIONS: Actor = { kind: 'system', id: 'registrations', name: 'registrations', scopes: [], areas: [] };

/** Whoever tells the code that came by SMS is registered. */
@Injectable()
export class ConfirmRegistrationUseCase {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationStore,
    private readonly secrets: RegistrationSecrets,
    private readonly codes: PhoneCodes,
    private readonly listing: ListPeopleUseCase,
    private readonly digests: RequestDigests,
    private readonly clock: BusinessClock,
  ) {}

  /** The right code again answers the same. @throws Refused 422 for a wrong code, and alike for no registration at all */
  async execute(id: string, code: string): Promise<Registered> {
    await this.listing.prepare(this.clock.now());
    const registered = await this.database.transaction((tx) => this.tryCode(tx, id, code));
    // Thrown after the failure was counted and committed.
    if (registered === undefined) throw new Refused('registration-code-wrong', { path: 'code' });
    return registered;
  }

  private async tryCode(tx: Tx, id: string, code: string): Promise<Registered | undefined> {
    const found = await this.registrations.lock(tx, id);
    const isRight = this.codes.isRight(id, code, found);
    if (!found) return undefined;
    if (isRight) return this.register(tx, found);
    await this.registrations.failed(tx, id);
    await this.codes.countAttempt(tx, found.phoneDigest);
    return undefined;
  }

  private async register(tx: Tx, { id, sealed, confirmedAt, phoneDigest }: RegistrationState): Promise<Registered> {
    if (confirmedAt !== null || sealed === null)
      return { id, registeredAt: (confirmedAt ?? tx.recordedAt).toISOString() };
    const typed = await this.secrets.open(id, sealed);
    const request = this.digests.of({ actor: REGISTRATIONS, route: ROUTE, key: id, body: typed });
    await this.listing.lockAndFind(tx, [request]);
    const actor = { kind: 'citizen', id: `registration:${id}` };
    await this.listing.execute(tx, [{ ...typed, source: 'registration', request, actor, communesOfSender: [] }]);
    await this.registrations.confirm(tx, id);
    await this.codes.forgetAttempts(tx, phoneDigest);
    return { id, registeredAt: tx.recordedAt.toISOString() };
  }
}
