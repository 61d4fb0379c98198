import type { Type } from '@nestjs/common';
import { getMetadataStorage, ValidationTypes, type ValidationArguments } from 'class-validator';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { CONSTRAINT_CODES, hasJsonType, MALFORMED, TYPE_CONSTRAINTS } from './constraint-codes.js';
import { PARSED_BY, type FieldParser } from './parsed-by.decorator.js';
import { SHAPE_BY, type Shapes } from './shape-by.decorator.js';

type ValidationMetadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** The code of the fault, or undefined. `owner` is the object that the field stands in. */
export type FieldRule = (value: unknown, owner: object) => string | undefined;

export interface ShapeField {
  readonly name: string;
  /** The field is checked, and must be there, only where all of them hold (`@IsOptional`, `@ValidateIf`). */
  readonly conditions: readonly ((owner: object, value: unknown) => boolean)[];
  readonly rules: readonly FieldRule[];
  readonly itemRules: readonly FieldRule[];
  readonly shapes: Shapes | undefined;
  readonly nested: (() => ShapeRules) | undefined;
  readonly isList: boolean;
  /** What a text of a query string is turned into before it is checked. */
  readonly queryType: 'string' | 'number' | 'boolean' | 'list';
}

export interface ShapeRules {
  readonly fields: readonly ShapeField[];
  readonly byName: ReadonlyMap<string, ShapeField>;
}

const compiled = new WeakMap<Type, ShapeRules>();

/** Reads the decorators of a class, once. @throws Error for a class without any: it would let everything pass. */
export function fieldRulesOf(shape: Type): ShapeRules {
  const known = compiled.get(shape);
  if (known !== undefined) return known;
  const metadata = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
  if (metadata.length === 0) throw new Error(`${shape.name} has no validation: nothing of it would be checked`);
  const byName = new Map<string, ShapeField>();
  for (const [name, ofField] of Map.groupBy(metadata, (one) => one.propertyName))
    byName.set(name, fieldOf(shape, name, ofField));
  const rules = { byName, fields: [...byName.values()] };
  compiled.set(shape, rules);
  return rules;
}

export function isValidated(shape: unknown): shape is Type {
  return (
    typeof shape === 'function' &&
    (compiled.has(shape as Type) ||
      getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false).length > 0)
  );
}

function fieldOf(shape: Type, name: string, metadata: readonly ValidationMetadata[]): ShapeField {
  const constraints = metadata.filter((one) => one.type === ValidationTypes.CUSTOM_VALIDATION).sort(byRank);
  const shapes = constraints.find((one) => one.name === SHAPE_BY)?.constraints[0] as Shapes | undefined;
  const isList = Reflect.getMetadata('design:type', shape.prototype as object, name) === Array;
  return {
    name,
    shapes,
    isList,
    conditions: metadata
      .filter((one) => one.type === ValidationTypes.CONDITIONAL_VALIDATION)
      .map((one) => one.constraints[0] as (owner: object, value: unknown) => boolean),
    rules: constraints.filter((one) => !one.each && one.name !== SHAPE_BY).map(ruleOf),
    itemRules: constraints.filter((one) => one.each).map(ruleOf),
    nested: metadata.some((one) => one.type === ValidationTypes.NESTED_VALIDATION)
      ? () => fieldRulesOf(nestedShapeOf(shape, name))
      : undefined,
    queryType: queryTypeOf(constraints, isList),
  };
}

/** Decorators register from the bottom up; types are asked first, the size of a list before its items. */
function byRank(a: ValidationMetadata, b: ValidationMetadata): number {
  return rankOf(a) - rankOf(b);
}

function rankOf({ name }: ValidationMetadata): number {
  if (TYPE_CONSTRAINTS.has(name ?? '')) return 0;
  return name === 'arrayMaxSize' || name === 'maxLength' ? 1 : 2;
}

function ruleOf(metadata: ValidationMetadata): FieldRule {
  if (metadata.name === PARSED_BY) return parserRule(metadata.constraints[0] as FieldParser);
  const { code, type } = CONSTRAINT_CODES[metadata.name ?? ''] ?? MALFORMED;
  const validators = getMetadataStorage().getTargetValidatorConstraints(metadata.constraintCls);
  const instances = validators.map((validator) => validator.instance);
  return (value, object) => {
    if (!hasJsonType(value, type)) return 'wrong-type';
    const parameters = argumentsOf(metadata, value, object);
    return instances.every((instance) => instance.validate(value, parameters) === true) ? undefined : code;
  };
}

function parserRule(parse: FieldParser): FieldRule {
  return (value, owner) => {
    const parsed = parse(value as never, owner as never);
    return parsed.ok ? undefined : parsed.code;
  };
}

function argumentsOf(metadata: ValidationMetadata, value: unknown, object: object): ValidationArguments {
  return {
    value,
    object,
    constraints: metadata.constraints as unknown[],
    property: metadata.propertyName,
    targetName: '',
  };
}

/** From `@Type(() => Shape)`, which a list needs; else the class that TypeScript has written down. */
function nestedShapeOf(shape: Type, name: string): Type {
  const declared = defaultMetadataStorage.findTypeMetadata(shape, name)?.typeFunction();
  const written: unknown = declared ?? Reflect.getMetadata('design:type', shape.prototype as object, name);
  if (typeof written === 'function' && written !== Array && written !== Object) return written as Type;
  throw new Error(`${shape.name}.${name} is nested without a class: add @Type(() => …)`);
}

function queryTypeOf(constraints: readonly ValidationMetadata[], isList: boolean): ShapeField['queryType'] {
  const has = (name: string): boolean => constraints.some((one) => one.name === name && !one.each);
  if (isList || has('isArray')) return 'list';
  if (has('isInt') || has('isNumber')) return 'number';
  return has('isBoolean') ? 'boolean' : 'string';
}
