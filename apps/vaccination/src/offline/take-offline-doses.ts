import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BatchedWriter, Database, type Tx } from '#libs/database';
import { oncePerKey, Refused, requireBodyOf, type ArrivedRequest, type OncePerKey } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import type { DoseToRecord } from '../doses/dose-to-record.js';
import { KeyedDoses, type KeyedDose } from '../doses/keyed-doses.js';
import { RecordDosesUseCase, type RecordedDose } from '../doses/record-doses.use-case.js';
import type { DecidedOffline } from './dose-conflict.rules.js';
import { FindDoseConflicts } from './find-dose-conflicts.js';

/** As many as one call of the ledger takes in `POST /v1/doses`: each locks its person. */
const BATCH_ROWS_MAX = 200;

/** What is known of a dose beside itself, because a device brought it in. */
export interface BroughtIn {
  readonly deviceId: string;
  readonly packId: string | null;
  /** By the clock of the device. */
  readonly statedAt: Date;
  readonly isClockWrong: boolean;
  readonly isPersonChanged: boolean;
  readonly decided: DecidedOffline | null;
}

export type OfflineDose = DoseToRecord & { readonly request: ArrivedRequest; readonly offline: BroughtIn };

export interface TakenDose {
  readonly recorded: RecordedDose;
  readonly replayed: boolean;
}

/** Records doses of devices with what these could not know of them, in one transaction; what arrives together is committed together. */
@Injectable()
export class TakeOfflineDoses implements OnModuleDestroy {
  private readonly writer: BatchedWriter<OfflineDose, OncePerKey<KeyedDose, RecordedDose>>;

  constructor(
    private readonly database: Database,
    private readonly recording: RecordDosesUseCase,
    private readonly doses: KeyedDoses,
    private readonly conflicts: FindDoseConflicts,
    private readonly clock: BusinessClock,
  ) {
    this.writer = new BatchedWriter({
      name: 'offline-doses',
      database,
      write: async (tx, arrived) => {
        await this.doses.lock(
          tx,
          arrived.map(({ request }) => request),
        );
        return oncePerKey(
          arrived,
          (keys) => this.doses.find(tx, keys),
          (fresh) => this.record(tx, fresh),
        );
      },
      sortKey: ({ request }) => request.digest.key.toString('hex'),
      limits: { maxRows: BATCH_ROWS_MAX },
    });
  }

  /** Before anything is asked of clocks, people or rules. @throws Refused 409 for a key that was used with another body */
  async takenBefore(request: ArrivedRequest): Promise<TakenDose | undefined> {
    const [found] = (await this.doses.find(this.database, request.keys)).values();
    return found && takenAgain(found, request);
  }

  /** @throws Refused where nobody can have given it, or 409 as above */
  async execute(dose: OfflineDose): Promise<TakenDose> {
    await this.recording.prepare([dose], this.clock.now());
    const written = await this.writer.submit(dose);
    if ('found' in written) return takenAgain(written.found, dose.request);
    if (written.made instanceof Refused) throw written.made;
    return { recorded: written.made, replayed: false };
  }

  /** After the last request and before the database goes. */
  onModuleDestroy(): Promise<void> {
    return this.writer.drain();
  }

  private async record(tx: Tx, fresh: readonly OfflineDose[]): Promise<(RecordedDose | Refused)[]> {
    const recorded = await this.recording.execute(tx, fresh);
    const taken = fresh.flatMap((item, index) => {
      const made = recorded[index];
      return made && !(made instanceof Refused) ? [{ item, made }] : [];
    });
    await this.conflicts.execute(tx, taken);
    return recorded;
  }
}

function takenAgain(found: KeyedDose, request: ArrivedRequest): TakenDose {
  requireBodyOf(request, found.made);
  return { recorded: { ...found, entryId: found.id }, replayed: true };
}
