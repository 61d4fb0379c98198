import { Refused } from '../problem/refused.js';
import { addField, type FormBody } from './form-body.js';

/** Fields and files of one form with files; the largest real one has fewer than twenty. */
const PARTS_MAX = 50;
/** What a decoder puts where bytes were no UTF-8. */
const NOT_UTF8 = '\uFFFD';

/**
 * What a form with files says. Of a file there are its bytes and no more: its name is the sender's own, and what it
 * claims to be proves nothing.
 */
export class MultipartBody {
  constructor(
    readonly fields: FormBody,
    private readonly files: ReadonlyMap<string, readonly Buffer[]>,
  ) {}

  /** Those that were chosen in the field, in order; none where it was left empty. */
  filesOf(name: string): readonly Buffer[] {
    return this.files.get(name) ?? [];
  }
}

/**
 * Parses `multipart/form-data` (RFC 7578), as the platform does for `fetch`, and refuses what no database stores in its
 * text fields, as with JSON.
 *
 * @param contentType with the boundary
 * @throws Refused 400
 */
export async function parseMultipartBody(contentType: string, bytes: Buffer): Promise<MultipartBody> {
  const parts = [...(await formIn(contentType, bytes))];
  if (parts.length > PARTS_MAX) throw malformed();
  const fields = new Map<string, string[]>();
  const files = new Map<string, Buffer[]>();
  for (const [name, value] of parts) {
    if (typeof value === 'string') addTextField(fields, name, value);
    else if (value.size > 0) files.set(name, [...(files.get(name) ?? []), Buffer.from(await value.arrayBuffer())]);
  }
  return new MultipartBody(fields, files);
}

async function formIn(contentType: string, bytes: Buffer): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw malformed();
  }
}

function addTextField(fields: Map<string, string[]>, name: string, value: string): void {
  if (value.includes(NOT_UTF8)) throw new Refused('invalid-encoding', { status: 400 });
  addField(fields, name, value);
}

const malformed = (): Refused => new Refused('invalid-request', { status: 400 });
