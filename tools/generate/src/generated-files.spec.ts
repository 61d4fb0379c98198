import { describe, expect, it } from '@jest/globals';
import { registry } from '#libs/contracts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { asyncApiDocument } from './asyncapi.js';
import { generatedFiles } from './generated-files.js';

const root = new URL('../../../', import.meta.url);
const files = await generatedFiles(root);

interface Message {
  name: string;
  payload: { schema: object };
  examples: { payload: object }[];
}

describe('generated files', () => {
  it.each([...files])('%s is as its sources make it (npm run generate)', (path, text) => {
    expect(readFileSync(new URL(path, root), 'utf8')).toBe(text);
  });

  it('of the HTTP API are as the built services make them', async () => {
    const check = ['dist/tools/generate/src/main.js', '--check'];
    const { stdout } = await promisify(execFile)(process.execPath, check, { cwd: fileURLToPath(root) });
    expect(stdout).toBe('');
  });
});

describe('the AsyncAPI document', () => {
  const document = asyncApiDocument() as { components: { messages: Record<string, Message> } };
  const messages = Object.values(document.components.messages);

  it('has every event', () => {
    expect(messages.map(({ name }) => name).sort()).toEqual(registry.contracts.map(({ type }) => type).sort());
  });

  it.each(messages.map((message) => [message.name, message] as const))(
    'has a JSON Schema for %s that takes its examples and refuses an unknown field',
    (_, { payload, examples }) => {
      const ajv = new Ajv2020({ strict: false });
      addFormats.default(ajv);
      const accepts = ajv.compile(payload.schema);
      for (const example of examples) {
        expect(accepts(example.payload)).toBe(true);
        expect(accepts({ ...example.payload, data: { ...dataOf(example.payload), fullName: 'A' } })).toBe(false);
      }
    },
  );
});

function dataOf(payload: object): object {
  return (payload as { data: object }).data;
}
