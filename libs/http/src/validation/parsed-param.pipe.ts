import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import type { Parsed } from '#libs/vocabulary';
import { Refused } from '../problem/refused.js';

/** A parameter of path or query by a parser of the vocabulary: `@Param('code', new ParsedParam(parsePlaceCode))`. */
export class ParsedParam<T> implements PipeTransform<unknown, T> {
  constructor(private readonly parse: (text: string) => Parsed<T>) {}

  /** @throws Refused 400 with the parser's code */
  transform(value: unknown, { data = '' }: ArgumentMetadata): T {
    const parsed = typeof value === 'string' ? this.parse(value) : undefined;
    if (parsed?.ok) return parsed.value;
    const code = parsed?.code ?? 'missing';
    throw new Refused('invalid-request', { status: 400, errors: [{ path: data, code }] });
  }
}
