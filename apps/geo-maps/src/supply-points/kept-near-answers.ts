import { contentEtag } from '#libs/http';

/** Different questions, and addresses by which they were asked, that are kept for their minute. */
const QUESTIONS_MAX = 20_000;
const ADDRESSES_MAX = 20_000;
/** Of all answers together. */
const BYTES_MAX = 32 * 1024 * 1024;
/** A longer address is answered, and not remembered. */
const ADDRESS_CHARACTERS_MAX = 300;

export interface NearMeAnswer {
  /** Of the bytes: what has not changed is not sent again, a minute later neither. */
  readonly etag: string;
  readonly bytes: Buffer;
}

/**
 * Answers to near-me questions as they were sent. All of them stand on the last change and the minute, within which
 * states fade by less than anybody can tell and no hours begin or end: with another change or minute all are dropped.
 */
export class KeptNearAnswers {
  private standing = '';
  private bytes = 0;
  private readonly byQuestion = new Map<string, NearMeAnswer>();
  private readonly byAddress = new Map<string, NearMeAnswer>();

  /** @param address path and query as they were asked; equal ones are equal questions */
  ofAddress(standing: string, address: string): NearMeAnswer | undefined {
    this.standOn(standing);
    return this.byAddress.get(address);
  }

  /** The answer to the question, made where it is not there. @param question equal for equal pages */
  of(standing: string, { question, address }: { question: string; address: string }, make: () => string): NearMeAnswer {
    this.standOn(standing);
    const answer = this.byQuestion.get(question) ?? this.keep(question, Buffer.from(make()));
    if (address.length <= ADDRESS_CHARACTERS_MAX && this.byAddress.size < ADDRESSES_MAX)
      this.byAddress.set(address, answer);
    return answer;
  }

  /** Bytes of all answers that are kept. */
  get size(): number {
    return this.bytes;
  }

  private keep(question: string, bytes: Buffer): NearMeAnswer {
    const answer = { etag: contentEtag(bytes), bytes };
    if (this.byQuestion.size >= QUESTIONS_MAX || this.bytes + bytes.length > BYTES_MAX) this.drop();
    this.byQuestion.set(question, answer);
    this.bytes += bytes.length;
    return answer;
  }

  private standOn(standing: string): void {
    if (standing === this.standing) return;
    this.drop();
    this.standing = standing;
  }

  private drop(): void {
    this.byQuestion.clear();
    this.byAddress.clear();
    this.bytes = 0;
  }
}
