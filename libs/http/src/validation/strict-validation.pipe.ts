import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { Refused } from '../problem/refused.js';
import { isValidated } from './field-rules.js';
import { queryValues } from './query-values.js';
import { faultsOf } from './shape-checker.js';

/** Bodies and query strings must fit their class exactly. A body is handed on as the plain object that was sent. */
export class StrictValidationPipe implements PipeTransform {
  /** @throws Refused 400 `invalid-request` with every fault */
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || !isValidated(metatype)) return value;
    const checked = type === 'query' ? queryValues(metatype, (value ?? {}) as Record<string, unknown>) : value;
    const errors = faultsOf(metatype, checked);
    if (errors.length > 0) throw new Refused('invalid-request', { status: 400, errors });
    return checked;
  }
}
