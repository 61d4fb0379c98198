import { describe, expect, it } from '@jest/globals';
import { cloudEventSchema } from '#libs/contracts';
import { envelopeOf, sourceOf, type RecordedEvent } from './envelope.js';

const recorded: RecordedEvent = {
  position: '7',
  epoch: 2,
  id: '0198b8a2-5a3c-7c11-9f43-0b6b3d0c8f11',
  type: 'vn.lachan.garden.leaf-fell.v1',
  topic: 'garden.tree.v1',
  aggregate_id: 'K7M4Q2XA',
  aggregate_version: 3,
  recorded_at: new Date('2021-08-11T00:00:00.000Z'),
  traceparent: null,
  data: '{"colour":"đỏ"}',
};

describe('envelopeOf', () => {
  it('makes a CloudEvent that the consumer parses', () => {
    const event = cloudEventSchema.parse(JSON.parse(envelopeOf(sourceOf('garden'), recorded).toString()));
    expect(event).toEqual({
      specversion: '1.0',
      id: recorded.id,
      source: '/lachan/garden',
      type: recorded.type,
      subject: 'K7M4Q2XA',
      time: '2021-08-11T00:00:00.000Z',
      datacontenttype: 'application/json',
      epoch: 2,
      position: 7,
      version: 3,
      data: { colour: 'đỏ' },
    });
  });

  it.each(['a"b', 'a\\b', 'a\nb', '"}{'])('escapes the subject %j', (subject) => {
    const text = envelopeOf('/lachan/garden', {
      ...recorded,
      aggregate_id: subject,
      traceparent: '00-"-01',
    }).toString();
    expect(JSON.parse(text)).toMatchObject({ subject, traceparent: '00-"-01' });
  });
});
