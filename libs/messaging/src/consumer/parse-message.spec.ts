import { describe, expect, it } from '@jest/globals';
import { declarationSubmitted, registry } from '#libs/contracts';
import { MAX_MESSAGE_BYTES, parseMessage } from './parse-message.js';

const event = {
  specversion: '1.0',
  id: '0198b8a2-5a3c-7c11-9f43-0b6b3d0c8f11',
  source: '/lachan/health-declaration',
  type: declarationSubmitted.type,
  subject: 'd-1',
  time: '2021-08-11T00:00:00.000Z',
  datacontenttype: 'application/json',
  epoch: 1,
  position: 7,
  version: 1,
  data: declarationSubmitted.examples[0],
};
const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const parse = (value: Buffer | null, topic = declarationSubmitted.topic) => parseMessage(value, topic, registry);

describe('parseMessage', () => {
  it('dates an event by its own time, and drops fields that no contract knows', () => {
    const later = { ...event, later: 1, data: { ...event.data, later: { nested: true } } };
    expect(parse(bytes(later))).toMatchObject({
      kind: 'event',
      event: { recordedAt: new Date(event.time), data: event.data },
    });
    expect(JSON.stringify(parse(bytes(later)))).not.toContain('later');
  });

  it.each([
    { reason: 'empty', value: null },
    { reason: 'empty', value: Buffer.alloc(0) },
    { reason: 'too-large', value: Buffer.alloc(MAX_MESSAGE_BYTES + 1, ' ') },
    { reason: 'not-utf8', value: Buffer.from([0xc3, 0x28]) },
    { reason: 'not-json', value: Buffer.from('{') },
    { reason: 'not-an-event', value: bytes(null) },
    { reason: 'not-an-event', value: bytes([]) },
    { reason: 'not-an-event', value: bytes({ ...event, position: 0 }) },
    { reason: 'not-an-event', value: bytes({ ...event, time: 'yesterday' }) },
    { reason: 'unknown-type', value: bytes({ ...event, type: 'vn.lachan.nobody.knows.v1' }), known: true },
    { reason: 'wrong-data', value: bytes({ ...event, data: { ...event.data, sex: 7 } }), known: true },
    { reason: 'not-an-event', value: bytes({ ...event, data: undefined }) },
  ])('finds $reason', ({ reason, value, known }) => {
    const parsed = parse(value);
    expect(parsed).toMatchObject({ kind: 'poison', poison: { reason } });
    const identity = parsed.kind === 'poison' ? parsed.poison.identity : undefined;
    if (known === true) expect(identity).toMatchObject({ id: event.id, position: 7 });
    else expect(identity).toBeUndefined();
  });

  it('finds an event on the topic of others', () => {
    expect(parse(bytes(event), 'health-declaration.place.v1')).toMatchObject({ poison: { reason: 'wrong-topic' } });
  });
});
