import type { Type } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

export const SHAPE_BY = 'shape-by';

/** Telling field → the class of a body that has that field. */
export type Shapes = Readonly<Record<string, Type>>;

/**
 * The field takes one of several shapes, told apart by which of the telling fields is there:
 * `@ShapeBy({ year: BirthYear, date: BirthDate }) birth!: BirthYear | BirthDate`.
 * Exactly one must be there; the shape is then checked as strictly as any other class. It is an `oneOf` in OpenAPI.
 */
export function ShapeBy(
  shapes: Shapes,
  documentation: { description?: string; required?: boolean } = {},
): PropertyDecorator {
  const classes = Object.values(shapes);
  const check = ValidateBy({ name: SHAPE_BY, constraints: [shapes], validator: { validate: () => true } });
  const property = ApiProperty({ ...documentation, oneOf: classes.map((shape) => ({ $ref: getSchemaPath(shape) })) });
  return (target, name) => {
    check(target, name);
    property(target, name);
    ApiExtraModels(...classes)(target.constructor);
  };
}
