import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOfLocalDay, localDayOf } from '#libs/vocabulary';
import type { RecordedBetween } from '../ledger/vaccination-ledger.js';
import type { SessionLedger } from '../ledger/session-ledger.js';
import type { Person } from '../population/people.js';
import { SealedFolder } from '../offline/sealed-folder.js';
import { PackRefused, VaccinationDevice, type PointNetwork } from '../offline/vaccination-device.js';
import type { PlayedEntry } from '../vaccination/vaccination-act.js';
import type { Asking } from '../gateway/asking.js';
import type { PlannedSession, Visitor } from '../vaccination/planned-session.js';
import type { PreparedSessions } from './prepared-sessions.js';
import { typedBy } from './visit-at-session.js';

/** A dose that was kept, and when the platform has recorded it. */
export interface TakenIn {
  readonly entry: PlayedEntry;
  readonly id: string;
  readonly entryId: string;
  readonly recorded: RecordedBetween;
}

export interface PointWithoutNetworkParts {
  readonly asking: Asking;
  readonly prepared: PreparedSessions;
  readonly ledger: SessionLedger;
  readonly personOf: (person: number) => Person;
  /** The business time. */
  readonly clock: () => Date;
}

/** A session without network: a pack in the morning, doses on the device, everything sent in the afternoon. */
export class PointWithoutNetwork {
  private device: VaccinationDevice | undefined;
  private folder: string | undefined;
  /** Key of a dose on the device → what it is of. */
  private readonly kept = new Map<string, Visitor>();
  /** When the dose is given that is being kept: what is decided and what is recorded of it have one time. */
  private givenAt: Date | undefined;

  constructor(
    private readonly session: PlannedSession,
    private readonly parts: PointWithoutNetworkParts,
  ) {}

  /** Nothing is kept where the pack of the day is not to be had any more. */
  async takePack(): Promise<void> {
    const { facility, day, key } = this.session;
    if (localDayOf(this.parts.clock()) !== day) return;
    this.folder = await mkdtemp(join(tmpdir(), 'lachan-point-'));
    const kept = await SealedFolder.open(this.folder, key);
    const device = new VaccinationDevice({
      ...{
        deviceId: `point-${facility}`,
        facilityCode: facility,
        kept,
        clock: () => this.givenAt ?? this.parts.clock(),
      },
    });
    await device.takePack(this.network, day);
    this.device = device;
  }

  /** Whether the dose is on the device. */
  async vaccinate(visitor: Visitor): Promise<boolean> {
    const { device } = this;
    const at = this.parts.clock();
    if (!device || localDayOf(at) !== this.session.day) return false;
    this.givenAt = at;
    try {
      return await this.keep(device, visitor);
    } finally {
      this.givenAt = undefined;
    }
  }

  get keptDoses(): number {
    return this.kept.size;
  }

  /** Everything that was kept is sent, and forgotten once it is taken in. */
  async send(): Promise<TakenIn[]> {
    const { asking, clock, ledger } = this.parts;
    if (!this.device) return [];
    const before = clock();
    const synced = await this.device.sync(this.network);
    const recorded = [before, clock()] as const;
    const taken = synced.flatMap(({ key, status, dose, code }) => {
      const visitor = this.kept.get(key);
      if (status !== 201 || !dose || !visitor) {
        asking.fault(`a dose of a device was answered ${status} ${String(code)}`);
        return [];
      }
      ledger.vaccinated(visitor.entry, visitor.isInvited);
      return [{ entry: visitor.entry, ...dose, recorded }];
    });
    if (synced.length !== this.kept.size) asking.fault(`of ${this.kept.size} kept doses ${synced.length} were sent`);
    if (this.folder !== undefined) await rm(this.folder, { recursive: true, force: true });
    return taken;
  }

  private async keep(device: VaccinationDevice, visitor: Visitor): Promise<boolean> {
    const { asking, prepared, personOf } = this.parts;
    const { entry, person } = visitor;
    const packed = await device.invited(prepared.codeOf(person) ?? '');
    if (!packed) {
      asking.fault('somebody who is invited is not in the day pack');
      return false;
    }
    const { birthDay = 1, birthMonth = 1, lastFour } = typedBy(personOf(person), 'birth-day-and-month');
    const guarded = await device.guard(packed, { birthDay, birthMonth, lastFour });
    if (guarded !== 'matches') asking.fault(`the guard of a device said that somebody ${guarded}`);
    const screening = { outcome: 'eligible', isComplete: true, expiresAt: endOfLocalDay(this.session.day) } as const;
    const given = {
      ...{ of: { packed }, vaccine: entry.vaccine, lot: entry.lot ?? null, hasConsent: true, consentsToMixing: false },
      screening,
    };
    const decided = await device.decide(given).catch((error: unknown) => {
      if (error instanceof PackRefused) return undefined;
      throw error;
    });
    if (decided && (decided.decision === 'refuse' || decided.number !== 1))
      asking.fault(`a device decided ${decided.decision} of dose ${decided.number}`);
    this.kept.set(await device.record(given), visitor);
    return true;
  }

  private get network(): PointNetwork {
    const { asking } = this.parts;
    const { client } = this.session;
    const headers = () => asking.token(client).header();
    return {
      get: async (path) => asking.gateway.send({ method: 'GET', path, headers: await headers() }),
      post: async (path, body) => asking.gateway.send({ method: 'POST', path, headers: await headers(), body }),
    };
  }
}
