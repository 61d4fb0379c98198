import { Injectable } from '@nestjs/common';
import { BlindIndex, RowSealer, type Tx } from '#libs/database';
import { foldName } from '#libs/vocabulary';
import type { PersonalPart } from './declaration.rules.js';

/** Everything of a declaration that only officers, or the holder of its code, may know. */
export interface SealedPart extends PersonalPart {
  /** The declarant's own code, so that a repeated request can be answered with it. */
  readonly code: string;
}

/** Of a group only officers, or the holder of its code, may know this. */
export interface SealedGroup {
  readonly code: string;
  readonly leader: { readonly fullName: string; readonly phone: string };
}

/** What the row keeps of it: one sealed value, and keyed digests to find it by. */
export interface SealedColumns {
  readonly sealed: Buffer;
  readonly codeDigest: Buffer;
  readonly phoneIndex: Buffer;
  readonly documentIndex: Buffer | null;
  readonly nameIndex: Buffer;
}

/** Seals with the data key of the local day of the act: when the day is deleted, its key goes too. */
@Injectable()
export class DeclarationSeal {
  constructor(
    private readonly sealer: RowSealer,
    private readonly indexes: BlindIndex,
  ) {}

  /** Before the transaction in which `close` is called. @throws DataKeyDestroyed for a deleted day */
  prepare(day: string): Promise<void> {
    return this.sealer.prepare([day]);
  }

  close(id: string, day: string, part: SealedPart): SealedColumns {
    const { fullName, phone, identityDocument } = part.declarant;
    return {
      sealed: this.sealer.sealWith(day, placeOf(id), part),
      codeDigest: this.indexes.of('declaration.code', part.code),
      phoneIndex: this.indexes.of('declaration.phone', phone),
      documentIndex:
        identityDocument === undefined
          ? null
          : this.indexes.of('declaration.document', `${identityDocument.kind} ${identityDocument.number}`),
      nameIndex: this.indexes.of('declaration.name', foldName(fullName)),
    };
  }

  open(id: string, sealed: Buffer): Promise<SealedPart> {
    return this.sealer.open<SealedPart>(placeOf(id), sealed);
  }

  /** A page of them, with as few reads of data keys as there are days. */
  async openAll(rows: readonly { readonly id: string; readonly sealed: Buffer }[]): Promise<SealedPart[]> {
    await this.sealer.prepareToOpen(rows.map(({ sealed }) => sealed));
    return rows.map(({ id, sealed }) => this.sealer.openWith<SealedPart>(placeOf(id), sealed));
  }

  /** Whether the stored digest is that of the code, under whichever key it was made. */
  isCode(stored: Buffer, code: string): boolean {
    return this.digestsOf(code).some((digest) => digest.equals(stored));
  }

  /** Of a code, under every key still held. */
  digestsOf(code: string): Buffer[] {
    return this.indexes.allOf('declaration.code', code);
  }

  /** Nothing that the day has sealed can be read again. */
  async destroy(tx: Tx, day: string): Promise<void> {
    await this.sealer.destroy(tx, day);
  }

  /** What a group keeps for itself: its code and who leads it. Its day is prepared like a declaration's. */
  closeGroup(id: string, day: string, part: SealedGroup): { readonly sealed: Buffer; readonly codeDigest: Buffer } {
    return {
      sealed: this.sealer.sealWith(day, groupOf(id), part),
      codeDigest: this.indexes.of('declaration-group.code', part.code),
    };
  }

  openGroup(id: string, sealed: Buffer): Promise<SealedGroup> {
    return this.sealer.open<SealedGroup>(groupOf(id), sealed);
  }

  closeNote(reviewId: string, day: string, note: string): Buffer {
    return this.sealer.sealWith(day, noteOf(reviewId), { note });
  }

  async openNote(reviewId: string, sealed: Buffer): Promise<string> {
    const { note } = await this.sealer.open<{ note: string }>(noteOf(reviewId), sealed);
    return note;
  }
}

function groupOf(id: string): { table: string; id: string } {
  return { table: 'declaration_group', id };
}

function noteOf(reviewId: string): { table: string; id: string } {
  return { table: 'declaration_review', id: reviewId };
}

function placeOf(id: string): { table: string; id: string } {
  return { table: 'declaration', id };
}
