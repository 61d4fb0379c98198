/** A message as the operator gets it. */
export interface Sms {
  readonly id: string;
  /** E.164 */
  readonly phone: string;
  readonly text: string;
}

/** Hands a message to whoever delivers it. The same id twice is one message. */
export abstract class SmsPort {
  /** @throws Error where it was not taken; it is tried again */
  abstract send(sms: Sms): Promise<void>;
}
