import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BlindIndex } from '#libs/database';
import { generateInvitationCode, INVITATION_CODE_RANDOM_BYTES, type LocalDay } from '#libs/vocabulary';
import { PersonSeal } from '../people/person-seal.js';

const INDEX = 'vaccination-invitation.code';

/** A code as it is kept: sealed, and found by a blind index. */
export interface KeptCode {
  readonly code: string;
  readonly index: Buffer;
  readonly sealed: Buffer;
}

/** The codes of invitations: whoever has one may come as the invited, so that none lies in the open. */
@Injectable()
export class InvitationCodes {
  constructor(
    private readonly indexes: BlindIndex,
    private readonly seal: PersonSeal,
  ) {}

  /** Before the transaction in which `make` is called. */
  prepare(day: LocalDay): Promise<void> {
    return this.seal.prepare([day]);
  }

  make(invitationId: string, day: LocalDay): KeptCode {
    const code = generateInvitationCode(randomBytes(INVITATION_CODE_RANDOM_BYTES));
    return {
      code,
      index: this.indexes.of(INDEX, code),
      sealed: this.seal.close({ table: 'invitation', id: invitationId }, day, { code }),
    };
  }

  /** Under every key still held. */
  indexesOf(code: string): Buffer[] {
    return this.indexes.allOf(INDEX, code);
  }

  async open({ id, sealed }: { readonly id: string; readonly sealed: Buffer }): Promise<string> {
    return (await this.seal.open<{ readonly code: string }>({ table: 'invitation', id }, sealed)).code;
  }
}
