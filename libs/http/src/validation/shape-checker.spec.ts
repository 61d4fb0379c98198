import { describe, expect, it } from '@jest/globals';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { faultsOf, FAULTS_MAX } from './shape-checker.js';
import { ShapeBy } from './shape-by.decorator.js';

class BirthYear {
  @IsInt()
  @Min(1900)
  year!: number;
}

class BirthDate {
  @IsString()
  date!: string;
}

/** How a body with a discriminated union is declared. */
class Person {
  @IsString()
  @MaxLength(5)
  name!: string;

  @ShapeBy({ year: BirthYear, date: BirthDate })
  birth!: BirthYear | BirthDate;

  @IsOptional()
  @ShapeBy({ year: BirthYear })
  vaccinated?: BirthYear;
}

class Nothing {}

describe('faultsOf', () => {
  it.each<[unknown, string[]]>([
    [{ name: 'An', birth: { year: 1980 } }, []],
    [{ name: 'An', birth: { date: '1980-02-01' }, vaccinated: { year: 2021 } }, []],
    [{ name: 'An', birth: { year: '1980' } }, ['birth.year wrong-type']],
    [{ name: 'An', birth: { year: 1 } }, ['birth.year too-small']],
    [{ name: 'An', birth: { year: 1980, date: '1980' } }, ['birth ambiguous-shape']],
    [{ name: 'An', birth: { month: 1 } }, ['birth no-known-shape']],
    [{ name: 'An' }, ['birth missing']],
    [{ name: 'Nguyễn', birth: [] }, ['name too-long', 'birth wrong-type']],
  ])('of %j are %j', (body, expected) => {
    expect(faultsOf(Person, body).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });

  it('does not tell more than a reader can take', () => {
    const body = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`field${index}`, 1]));
    expect(faultsOf(Person, body)).toHaveLength(FAULTS_MAX);
  });

  it('never lets a class without rules pass', () => {
    expect(() => faultsOf(Nothing, {})).toThrow('Nothing has no validation');
  });
});
