import type { Type } from '@nestjs/common';
import type { FieldFault } from '../problem/refused.js';
import { fieldRulesOf, type FieldRule, type ShapeField, type ShapeRules } from './field-rules.js';
import type { Shapes } from './shape-by.decorator.js';

/** More faults than this are not told: a hostile body must not buy a long answer. */
export const FAULTS_MAX = 50;
/** Names of unknown fields are told back up to this length. */
const TOLD_NAME_CHARACTERS_MAX = 64;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Checks a parsed JSON value against a class with class-validator decorators: every field that is not declared is
 * refused, nothing is converted, and each field tells its first fault.
 * The decorators are read once a class; checking is then plain function calls (ADR 0012 has the measurement).
 */
export function faultsOf(shape: Type, value: unknown): FieldFault[] {
  const faults: FieldFault[] = [];
  checkObject(fieldRulesOf(shape), value, '', faults);
  return faults;
}

function checkObject(rules: ShapeRules, value: unknown, path: string, faults: FieldFault[]): void {
  if (value === undefined) return tell(faults, path, 'missing');
  if (!isJsonObject(value)) return tell(faults, path, 'wrong-type');
  for (const name of Object.keys(value))
    if (!rules.byName.has(name)) tell(faults, joined(path, name.slice(0, TOLD_NAME_CHARACTERS_MAX)), 'unknown-field');
  for (const field of rules.fields) checkField(field, value, path, faults);
}

function checkField(field: ShapeField, owner: JsonObject, path: string, faults: FieldFault[]): void {
  const value = Object.hasOwn(owner, field.name) ? owner[field.name] : undefined;
  const at = joined(path, field.name);
  if (value === null) return tell(faults, at, 'wrong-type');
  if (!field.conditions.every((condition) => condition(owner, value))) return;
  if (value === undefined) return tell(faults, at, 'missing');
  const code = firstFault(field.rules, value, owner);
  if (code !== undefined) return tell(faults, at, code);
  if (field.itemRules.length > 0) checkItems(field.itemRules, value, owner, at, faults);
  if (field.shapes !== undefined) checkOneOf(field.shapes, value, at, faults);
  if (field.nested !== undefined) checkNested(field.nested(), value, field.isList, at, faults);
}

function checkItems(
  rules: readonly FieldRule[],
  list: unknown,
  owner: JsonObject,
  path: string,
  faults: FieldFault[],
): void {
  if (!Array.isArray(list)) return tell(faults, path, 'wrong-type');
  list.forEach((item: unknown, index) => {
    const code = firstFault(rules, item, owner);
    if (code !== undefined) tell(faults, `${path}[${index}]`, code);
  });
}

function checkNested(rules: ShapeRules, value: unknown, isList: boolean, path: string, faults: FieldFault[]): void {
  if (!isList) return checkObject(rules, value, path, faults);
  if (!Array.isArray(value)) return tell(faults, path, 'wrong-type');
  value.forEach((item: unknown, index) => checkObject(rules, item, `${path}[${index}]`, faults));
}

function checkOneOf(shapes: Shapes, value: unknown, path: string, faults: FieldFault[]): void {
  if (!isJsonObject(value)) return tell(faults, path, 'wrong-type');
  const telling = Object.keys(shapes).filter((name) => Object.hasOwn(value, name));
  const shape = telling.length === 1 && telling[0] !== undefined ? shapes[telling[0]] : undefined;
  if (shape === undefined) return tell(faults, path, telling.length === 0 ? 'no-known-shape' : 'ambiguous-shape');
  checkObject(fieldRulesOf(shape), value, path, faults);
}

function firstFault(rules: readonly FieldRule[], value: unknown, owner: JsonObject): string | undefined {
  for (const rule of rules) {
    const code = rule(value, owner);
    if (code !== undefined) return code;
  }
  return undefined;
}

function tell(faults: FieldFault[], path: string, code: string): void {
  if (faults.length < FAULTS_MAX) faults.push({ path, code });
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
