import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Refused } from '../problem/refused.js';

const SEAL_BYTES = 12;
const CURSOR_CHARACTERS_MAX = 1_024;

/**
 * Opaque positions in a list. A cursor is bound to its list (`purpose`, which names the query and its filters) and
 * authenticated, so that a client can neither invent one nor use it in another list.
 */
export class CursorCodec {
  /** As a key object, which is five times as fast as its bytes. */
  private readonly key: KeyObject;

  constructor(key: Buffer) {
    this.key = createSecretKey(key);
  }

  encode(purpose: string, position: readonly (string | number)[]): string {
    const body = Buffer.from(JSON.stringify(position));
    return Buffer.concat([this.seal(purpose, body), body]).toString('base64url');
  }

  /** @throws Refused 400 `cursor-malformed` */
  decode(purpose: string, cursor: string): (string | number)[] {
    const bytes = Buffer.from(cursor.slice(0, CURSOR_CHARACTERS_MAX), 'base64url');
    const body = bytes.subarray(SEAL_BYTES);
    if (body.length === 0 || !timingSafeEqual(bytes.subarray(0, SEAL_BYTES), this.seal(purpose, body)))
      throw new Refused('cursor-malformed', { status: 400, path: 'cursor' });
    return JSON.parse(body.toString('utf8')) as (string | number)[];
  }

  private seal(purpose: string, body: Buffer): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\0`).update(body).digest().subarray(0, SEAL_BYTES);
  }
}
