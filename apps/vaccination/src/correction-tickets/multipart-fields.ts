import type { Type } from '@nestjs/common';
import { faultsOf, MultipartBody, Refused } from '#libs/http';

/** @throws Refused 400 for fields that are not of the shape, 415 for another body */
export function fieldsOf<Shape extends object>(shape: Type<Shape>, form: unknown): Shape {
  if (!(form instanceof MultipartBody)) throw new Refused('unsupported-media-type', { status: 415 });
  const fields = Object.fromEntries([...form.fields].map(([name, values]) => [name, values[0]]));
  const faults = faultsOf(shape, fields);
  if (faults.length > 0) throw new Refused('invalid-request', { status: 400, errors: faults });
  return fields as unknown as Shape;
}

/** The form as it is described: text fields with an example each, and the files of the field `proof`. */
export function proofFormOf(fields: Readonly<Record<string, string>>, proofsMax: number) {
  const texts = Object.entries(fields).map(([name, example]) => [name, { type: 'string', example }] as const);
  const file = { type: 'string', format: 'binary' };
  const proof = { type: 'array', minItems: 1, maxItems: proofsMax, items: file };
  return {
    type: 'object',
    required: [...Object.keys(fields), 'proof'],
    properties: { ...Object.fromEntries(texts), proof },
  };
}
