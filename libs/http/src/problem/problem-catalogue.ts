import { IMPORT_PROBLEMS } from '../imports/import.refusals.js';
import { FIELD_PROBLEMS, REQUEST_PROBLEMS } from './http-problems.js';
import type { Language, ProblemMessages } from './problem-messages.js';

/** All sentences of one service: its own and those of every service. */
export class ProblemCatalogue {
  private readonly messages: ReadonlyMap<string, Readonly<Record<Language, string>>>;

  constructor(own: ProblemMessages = {}) {
    this.messages = new Map(Object.entries({ ...REQUEST_PROBLEMS, ...FIELD_PROBLEMS, ...IMPORT_PROBLEMS, ...own }));
  }

  /** The sentence of a code; the code itself where nobody has written one (a test of the service should find it). */
  tell(code: string, language: Language): string {
    return this.messages.get(code)?.[language] ?? code;
  }

  has(code: string): boolean {
    return this.messages.has(code);
  }
}
