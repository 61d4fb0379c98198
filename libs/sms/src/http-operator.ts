import { SmsPort, type Sms } from './sms.port.js';

const ANSWER_MS = 10_000;

/** Hands messages to an operator's HTTP interface: `POST {id, to, text}` with a bearer token; 2xx means taken. */
export class HttpOperator extends SmsPort {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {
    super();
  }

  async send({ id, phone, text }: Sms): Promise<void> {
    const answer = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}`, 'idempotency-key': id },
      body: JSON.stringify({ id, to: phone, text }),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    // Its body might quote the message.
    if (!answer.ok) throw new Error(`the operator answered ${answer.status}`);
  }
}
