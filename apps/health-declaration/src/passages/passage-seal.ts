import { Injectable } from '@nestjs/common';
import { RowSealer, type Tx } from '#libs/database';
import type { SealedPassage } from './passage.rules.js';

/** Seals with a data key of the passages of a local day: when the day is deleted, its key goes too. */
@Injectable()
export class PassageSeal {
  constructor(private readonly sealer: RowSealer) {}

  /** Before the transaction in which `close` is called. @throws DataKeyDestroyed for a deleted day */
  prepare(day: string): Promise<void> {
    return this.sealer.prepare([periodOf(day)]);
  }

  close(id: string, day: string, part: SealedPassage): Buffer {
    return this.sealer.sealWith(periodOf(day), { table: 'passage', id }, part);
  }

  open(id: string, sealed: Buffer): Promise<SealedPassage> {
    return this.sealer.open<SealedPassage>({ table: 'passage', id }, sealed);
  }

  /** A page of them, with as few reads of data keys as there are days. */
  async openAll(rows: readonly { readonly id: string; readonly sealed: Buffer }[]): Promise<SealedPassage[]> {
    await this.sealer.prepareToOpen(rows.map(({ sealed }) => sealed));
    return rows.map(({ id, sealed }) => this.sealer.openWith<SealedPassage>({ table: 'passage', id }, sealed));
  }

  closeNote(conflictId: string, day: string, note: string): Buffer {
    return this.sealer.sealWith(periodOf(day), { table: 'passage_conflict', id: conflictId }, { note });
  }

  async openNote(conflictId: string, sealed: Buffer): Promise<string> {
    const { note } = await this.sealer.open<{ note: string }>({ table: 'passage_conflict', id: conflictId }, sealed);
    return note;
  }

  /** Nothing that the day has sealed can be read again. */
  async destroy(tx: Tx, day: string): Promise<void> {
    await this.sealer.destroy(tx, periodOf(day));
  }
}

function periodOf(day: string): string {
  return `passages ${day}`;
}
