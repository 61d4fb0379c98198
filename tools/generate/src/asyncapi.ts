import { CLOUD_EVENT_MEDIA_TYPE, cloudEventSchema, PARTITIONS, registry, type EventContract } from '#libs/contracts';
import { z } from 'zod';

const nameOf = (contract: EventContract): string => contract.type.split('.').slice(2).join('.');
const keyOf = (text: string): string => text.replaceAll(/[^A-Za-z0-9_-]/g, '-');

/** The AsyncAPI 3.0 document of every topic, made from the contracts alone. */
export function asyncApiDocument(): object {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Lá Chắn events',
      version: '1',
      description:
        'Facts that services publish, as CloudEvents 1.0 in structured mode. No event carries personal data. Inside a version only optional fields are added.',
    },
    defaultContentType: CLOUD_EVENT_MEDIA_TYPE,
    channels: Object.fromEntries(registry.topics.map((topic) => [keyOf(topic), channelOf(topic)])),
    operations: Object.fromEntries(registry.topics.map((topic) => [`send-${keyOf(topic)}`, operationOf(topic)])),
    components: {
      messages: Object.fromEntries(
        registry.contracts.map((contract) => [keyOf(nameOf(contract)), messageOf(contract)]),
      ),
    },
  };
}

function channelOf(topic: string): object {
  const messages = registry.byTopic(topic).map((contract) => keyOf(nameOf(contract)));
  return {
    address: topic,
    messages: Object.fromEntries(messages.map((key) => [key, { $ref: `#/components/messages/${key}` }])),
    bindings: { kafka: { topic, partitions: PARTITIONS, bindingVersion: '0.5.0' } },
  };
}

function operationOf(topic: string): object {
  return { action: 'send', channel: { $ref: `#/channels/${keyOf(topic)}` } };
}

function messageOf(contract: EventContract): object {
  const envelope = z.toJSONSchema(cloudEventSchema, { io: 'input' });
  const properties = { ...(envelope.properties ?? {}) };
  return {
    name: contract.type,
    title: contract.title,
    contentType: CLOUD_EVENT_MEDIA_TYPE,
    payload: {
      schemaFormat: 'application/schema+json;version=draft-2020-12',
      schema: {
        ...envelope,
        properties: {
          ...properties,
          type: { const: contract.type },
          data: withoutDialect(z.toJSONSchema(contract.data, { io: 'input' })),
        },
      },
    },
    examples: contract.examples.map((data) => ({ payload: exampleOf(contract, data) })),
  };
}

/** A whole event around an example's data; its ids and instants are fixed, so that the document is too. */
function exampleOf(contract: EventContract, data: unknown): object {
  return {
    specversion: '1.0',
    id: '0197f8a0-0000-7000-8000-000000000001',
    source: `/lachan/${contract.topic.split('.')[0] ?? ''}`,
    type: contract.type,
    subject: '0197f8a0-0000-7000-8000-000000000000',
    time: '2021-08-11T00:00:00.000Z',
    datacontenttype: 'application/json',
    epoch: 1,
    position: 1,
    version: 1,
    data,
  };
}

function withoutDialect({ $schema: _, ...schema }: Record<string, unknown>): object {
  return schema;
}
