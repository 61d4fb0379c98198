import { ParsedParam } from './parsed-param.pipe.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** `@Param('id', uuidParam)`: lower-case UUID of RFC 9562; 400 otherwise. */
export const uuidParam = new ParsedParam<string>((text) =>
  UUID.test(text) ? { ok: true, value: text, warnings: [] } : { ok: false, code: 'malformed' },
);
