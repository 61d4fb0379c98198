import { Injectable } from '@nestjs/common';
import { BlindIndex, RowSealer, type Tx } from '#libs/database';
import type { IdentityDocument } from '#libs/vocabulary';
import { documentText, personText, type Visitor } from './visitor.rules.js';

/** What the row keeps of a person: one sealed value, and keyed digests to find it by. */
export interface SealedVisitor {
  readonly sealed: Buffer;
  readonly personIndex: Buffer;
  readonly phoneIndex: Buffer | null;
  readonly documentIndex: Buffer | null;
}

/** Seals with a data key of the local day of the entry, its own: declarations of that day are kept by another rule. */
@Injectable()
export class CheckInSeal {
  constructor(
    private readonly sealer: RowSealer,
    private readonly indexes: BlindIndex,
  ) {}

  /** Before the transaction in which `close` is called. @throws DataKeyDestroyed for a deleted day */
  prepare(day: string): Promise<void> {
    return this.sealer.prepare([periodOf(day)]);
  }

  close(id: string, day: string, visitor: Visitor, personIndex: Buffer): SealedVisitor {
    return {
      sealed: this.sealer.sealWith(periodOf(day), rowOf(id), visitor),
      personIndex,
      phoneIndex: visitor.phone === null ? null : this.indexes.of('check-in.phone', visitor.phone),
      documentIndex:
        visitor.identityDocument && this.indexes.of('check-in.document', documentText(visitor.identityDocument)),
    };
  }

  open(id: string, sealed: Buffer): Promise<Visitor> {
    return this.sealer.open<Visitor>(rowOf(id), sealed);
  }

  /** A page of them, with as few reads of data keys as there are days. */
  async openAll(rows: readonly { readonly id: string; readonly sealed: Buffer }[]): Promise<Visitor[]> {
    await this.sealer.prepareToOpen(rows.map(({ sealed }) => sealed));
    return rows.map(({ id, sealed }) => this.sealer.openWith<Visitor>(rowOf(id), sealed));
  }

  /** Of a person, under the current key; what a new row stores. */
  personOf(visitor: Visitor, shownBy: string): Buffer {
    return this.indexes.of('check-in.person', personText(visitor, shownBy));
  }

  /** Of a person, under every key still held. */
  personsOf(visitor: Visitor, shownBy: string): Buffer[] {
    return this.indexes.allOf('check-in.person', personText(visitor, shownBy));
  }

  phonesOf(phone: string): Buffer[] {
    return this.indexes.allOf('check-in.phone', phone);
  }

  documentsOf(document: IdentityDocument): Buffer[] {
    return this.indexes.allOf('check-in.document', documentText(document));
  }

  /** Nothing that the day has sealed can be read again. */
  async destroy(tx: Tx, day: string): Promise<void> {
    await this.sealer.destroy(tx, periodOf(day));
  }
}

function periodOf(day: string): string {
  return `check-ins ${day}`;
}

function rowOf(id: string): { table: string; id: string } {
  return { table: 'check_in', id };
}
