import { expect } from '@jest/globals';

/** Pure rules as one capability writes them: a state, what a command makes of it, and what a fact makes of it. */
export interface RulesUnderTest<State, Command, Fact> {
  readonly initial: State;
  /** Answers the fact, `{ok: true, value: fact}`, `{ok: false, code}`, `{refused: code}`, or throws an error with `code`. */
  decide(state: State, command: Command): unknown;
  apply(state: State, fact: Fact): State;
}

/**
 * Reads as a sentence: `givenFacts(rules, [placed]).when(close).thenFact({ closedAt })`.
 * Commands carry the time in them, as rules have no clock.
 */
export function givenFacts<State, Command, Fact>(
  rules: RulesUnderTest<State, Command, Fact>,
  facts: readonly Fact[] = [],
): { when(command: Command): Outcome } {
  const state = facts.reduce((sofar, fact) => rules.apply(sofar, fact), rules.initial);
  return { when: (command) => outcomeOf(() => rules.decide(state, command)) };
}

export interface Outcome {
  /** The command was accepted, and its fact has at least these fields. */
  thenFact(expected: object): void;
  /** The command was refused with exactly this code. */
  thenRefusal(code: string): void;
}

function outcomeOf(decide: () => unknown): Outcome {
  const decided = decideOrCatch(decide);
  return {
    thenFact(expected) {
      expect(decided).toEqual({ fact: expect.objectContaining(expected) });
    },
    thenRefusal(code) {
      expect(decided).toEqual({ refusal: code });
    },
  };
}

type Decided = { readonly fact: unknown } | { readonly refusal: string };

function decideOrCatch(decide: () => unknown): Decided {
  try {
    return readDecision(decide());
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return { refusal: error.code };
    throw error;
  }
}

function readDecision(answer: unknown): Decided {
  if (typeof answer !== 'object' || answer === null) return { fact: answer };
  if ('refused' in answer && typeof answer.refused === 'string') return { refusal: answer.refused };
  if (!('ok' in answer)) return { fact: answer };
  if (answer.ok === false && 'code' in answer) return { refusal: String(answer.code) };
  return { fact: 'value' in answer ? answer.value : answer };
}
