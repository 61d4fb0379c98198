import { freeText } from '../texts/free-text.js';

/** What is known on the day of the act. */
export interface AnswerFacts {
  readonly day: string;
  isCommune(code: string, onDay: string): boolean;
  /** Another province than the one that this installation serves: its own residents name their commune. */
  isOtherProvince(code: string, onDay: string): boolean;
}

export interface AnswerFault {
  /** Dotted path from the declaration's root. */
  readonly path: string;
  readonly code: string;
}

/** An answer as it is kept, or what is wrong with it and where. */
export type AnswerRead =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly AnswerFault[] };

/** Names of unknown answers are told back up to this length. */
export const TOLD_NAME_CHARACTERS_MAX = 64;

const COMMUNE = /^\d{5}$/;
const PROVINCE = /^\d{2}$/;

export const kept = (value: unknown): AnswerRead => ({ ok: true, value });
export const fault = (path: string, code: string): AnswerRead => ({ ok: false, faults: [{ path, code }] });

export function readCommune(code: string, path: string, { day, isCommune }: AnswerFacts): AnswerRead {
  if (!COMMUNE.test(code)) return fault(path, 'malformed');
  return isCommune(code, day) ? kept(code) : fault(path, 'commune-not-found');
}

export function readProvince(code: string, path: string, { day, isOtherProvince }: AnswerFacts): AnswerRead {
  if (!PROVINCE.test(code)) return fault(path, 'malformed');
  return isOtherProvince(code, day) ? kept(code) : fault(path, 'province-not-found');
}

/** NFC without space around it. */
export function readFreeText(maxCharacters: number, typed: string, path: string): AnswerRead {
  const text = freeText(maxCharacters)(typed);
  return text.ok ? kept(text.value) : fault(path, text.code);
}
