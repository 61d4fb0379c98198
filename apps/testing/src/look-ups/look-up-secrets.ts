import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { BlindIndex, RowSealer } from '#libs/database';
import { BusinessClock } from '#libs/runtime';
import { newOneTimeCode } from '#libs/sms';
import { localDayOf, type BirthInput } from '#libs/vocabulary';

const TOKEN_BYTES = 24;

/** What was typed, sealed until the question was looked at. */
export interface TypedLookUp {
  readonly slipCode: string;
  readonly birth: BirthInput;
  readonly phone: string;
}

/** Codes, tokens and seals of look-ups. */
@Injectable()
export class LookUpSecrets {
  constructor(
    private readonly sealer: RowSealer,
    private readonly indexes: BlindIndex,
    private readonly clock: BusinessClock,
  ) {}

  seal(id: string, typed: TypedLookUp): Promise<Buffer> {
    return this.sealer.seal(`look-ups ${localDayOf(this.clock.now())}`, { table: 'result_lookup', id }, typed);
  }

  open(id: string, sealed: Buffer): Promise<TypedLookUp> {
    return this.sealer.open<TypedLookUp>({ table: 'result_lookup', id }, sealed);
  }

  newCode(): string {
    return newOneTimeCode();
  }

  newToken(): string {
    return randomBytes(TOKEN_BYTES).toString('base64url');
  }

  digestOf(lookUpId: string, secret: string): Buffer {
    return this.indexes.of('result-lookup.secret', `${lookUpId}\0${secret}`);
  }

  matches(lookUpId: string, secret: string, digest: Buffer | null): boolean {
    const asked = this.indexes.allOf('result-lookup.secret', `${lookUpId}\0${secret}`);
    return asked.some((one) => digest !== null && one.equals(digest));
  }
}
