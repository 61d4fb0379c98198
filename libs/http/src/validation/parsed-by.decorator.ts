import { ValidateBy } from 'class-validator';
import type { Parsed } from '#libs/vocabulary';

export const PARSED_BY = 'parsed-by';

/** A parser of `#libs/vocabulary`; `body` is the object that the field stands in, for rules across two fields. */
export type FieldParser = (value: never, body: never) => Parsed<unknown>;

/**
 * The field must be understood by the parser, whose own code is answered where it is not. The body stays as it was
 * sent: who needs the parsed value, or its warnings, parses again.
 */
export function ParsedBy(parse: FieldParser): PropertyDecorator {
  return ValidateBy({
    name: PARSED_BY,
    constraints: [parse],
    validator: { validate: (value, parameters) => parse(value as never, parameters?.object as never).ok },
  });
}
