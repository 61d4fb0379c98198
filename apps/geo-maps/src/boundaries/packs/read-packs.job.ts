import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import type { RegisteredUnit } from '#libs/geo';
import { ReferenceData } from '#libs/reference-data';
import { TimedJob } from '#libs/runtime';
import { PACK_ATTEMPTS_MAX, PACKS_A_RUN_MAX } from '../../packs/pack-report.js';
import { unitsOfDay } from '../areas-above.js';
import { publicationBeside } from '../changes/boundary-change.rules.js';
import { BoundaryChangeStore } from '../changes/boundary-change.store.js';
import { PackContentQuery } from './pack-content.query.js';
import { PackReader, tooComplex } from './pack-reader.js';
import { PackReadingStore, type PackToRead } from './pack-reading.store.js';

const READER = { kind: 'system', id: 'read-packs' };

/** Reads the packs that were sent, one at a time. One that a process which died was reading is read from its beginning. */
@Injectable()
export class ReadPacksJob extends TimedJob {
  readonly name = 'read-packs';
  readonly everySeconds = 1;

  constructor(
    private readonly database: Database,
    private readonly store: PackReadingStore,
    private readonly content: PackContentQuery,
    private readonly changes: BoundaryChangeStore,
    private readonly reader: PackReader,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {
    super();
  }

  override isDue(): Promise<boolean> {
    return this.store.isWorkLeft(this.database);
  }

  async run(): Promise<void> {
    for (let read = 0; read < PACKS_A_RUN_MAX; read += 1) {
      const pack = await this.database.transaction((tx) => this.store.begin(tx));
      if (!pack) return;
      await this.read(pack);
    }
  }

  private async read(pack: PackToRead): Promise<void> {
    const changes = await this.changes.all(this.database);
    const former = publicationBeside(changes, pack.validFrom)?.packId ?? null;
    const reading =
      pack.attempts > PACK_ATTEMPTS_MAX
        ? tooComplex()
        : await this.reader.read({
            bytes: await this.store.fileOf(this.database, pack.id),
            datum: pack.datum,
            register: this.registerOf(pack),
            former: former === null ? [] : await this.content.unitsOf(former),
          });
    await this.database.transaction(async (tx) => {
      if (!(await this.store.finish(tx, pack, reading, former))) return;
      const detail = { faults: reading.report.faults.length, units: reading.units.length };
      const object = { objectKind: 'boundary-pack', objectId: pack.id, detail };
      await this.audit.record(tx, { actor: READER, action: 'boundary-pack.read', ...object });
    });
  }

  private registerOf({ validFrom }: PackToRead): RegisteredUnit[] {
    const { communes } = unitsOfDay(this.referenceData.adminUnits, validFrom);
    return communes.map(({ code, latitude, longitude, areaKm2 }) => ({
      code,
      areaKm2,
      ...(latitude !== undefined && longitude !== undefined && { point: [longitude, latitude] as const }),
    }));
  }
}
