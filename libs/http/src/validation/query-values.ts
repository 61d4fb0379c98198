import type { Type } from '@nestjs/common';
import { fieldRulesOf, type ShapeField } from './field-rules.js';

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/**
 * Query strings know texts only: where the class asks for a number, a boolean or a list, the text is turned into one,
 * and left as it is (to be refused) where it is none. Defaults are the initial values of the class.
 */
export function queryValues(shape: Type, query: Readonly<Record<string, unknown>>): object {
  const values: Record<string, unknown> = {};
  const { byName, fields } = fieldRulesOf(shape);
  const initial = new shape() as Record<string, unknown>;
  for (const { name } of fields) if (initial[name] !== undefined) values[name] = initial[name];
  for (const [name, value] of Object.entries(query)) {
    const field = byName.get(name);
    values[name] = field === undefined ? value : converted(field, value);
  }
  return values;
}

function converted(field: ShapeField, value: unknown): unknown {
  if (field.queryType === 'list') return Array.isArray(value) ? value : String(value).split(',');
  if (typeof value !== 'string') return value;
  if (field.queryType === 'number') return DECIMAL.test(value) ? Number(value) : value;
  if (field.queryType === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}
