import {
  RESULT_VALUES,
  SPECIMEN_KINDS,
  TEST_METHODS,
  type ResultValue,
  type SpecimenKind,
  type TestMethod,
} from '#libs/vocabulary';
import { z } from 'zod';
import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { headerFields } from '../files/data-header.js';

const CODES_MAX = 500;

const codesOf = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  z
    .array(
      z.strictObject({
        system: z.url().max(200),
        code: z.string().min(1).max(40),
        means: z.enum(words),
        display: z.string().min(1).max(200),
      }),
    )
    .min(1)
    .max(CODES_MAX);

export const testCodesFile = z.strictObject({
  ...headerFields,
  methods: codesOf<TestMethod>(TEST_METHODS),
  values: codesOf<ResultValue>(RESULT_VALUES),
  specimenKinds: codesOf<SpecimenKind>(SPECIMEN_KINDS),
});

export type TestCodesFile = z.output<typeof testCodesFile>;

/** What a schema does not see: a code that means two things, and a word of ours for which nothing can be sent out. */
export function testCodeFaults(file: TestCodesFile): LocatedFault[] {
  return [
    ...faultsIn('methods', file.methods, TEST_METHODS),
    ...faultsIn('values', file.values, RESULT_VALUES),
    ...faultsIn('specimenKinds', file.specimenKinds, SPECIMEN_KINDS),
  ];
}

/** A code of another standard, and our word for it. */
export interface TestCode<Word extends string = string> {
  readonly system: string;
  readonly code: string;
  readonly means: Word;
  readonly display: string;
}

/** One table of codes, in both directions. */
export class CodeTable<Word extends string> {
  private readonly byCode: ReadonlyMap<string, Word>;
  private readonly byWord: ReadonlyMap<Word, TestCode<Word>>;

  constructor(codes: readonly TestCode<Word>[]) {
    this.byCode = new Map(codes.map(({ system, code, means }) => [keyOf(system, code), means]));
    this.byWord = new Map([...codes].reverse().map((code) => [code.means, code]));
  }

  /** Undefined for a code that nobody has entered. */
  meaningOf(system: string, code: string): Word | undefined {
    return this.byCode.get(keyOf(system, code));
  }

  /** What is sent out for a word of ours: the first code that means it. */
  codeFor(word: Word): TestCode<Word> {
    const code = this.byWord.get(word);
    if (code === undefined) throw new RangeError(`no code for ${word}`);
    return code;
  }
}

/** The tables of `test-codes.json`. */
export class TestCodes {
  readonly methods: CodeTable<TestMethod>;
  readonly values: CodeTable<ResultValue>;
  readonly specimenKinds: CodeTable<SpecimenKind>;

  constructor({ methods, values, specimenKinds }: TestCodesFile) {
    this.methods = new CodeTable(methods);
    this.values = new CodeTable(values);
    this.specimenKinds = new CodeTable(specimenKinds);
  }
}

const keyOf = (system: string, code: string): string => `${system}\0${code}`;

function faultsIn(list: string, codes: readonly TestCode[], words: readonly string[]): LocatedFault[] {
  const keys = codes.map(({ system, code }) => keyOf(system, code));
  const twice = keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
  const unsaid = words.filter((word) => !codes.some(({ means }) => means === word));
  return [
    ...twice.map((index) => ({ pointer: pointerTo([list, index]), message: 'stands there twice' })),
    ...unsaid.map((word) => ({ pointer: pointerTo([list]), message: `has no code for ${word}` })),
  ];
}
