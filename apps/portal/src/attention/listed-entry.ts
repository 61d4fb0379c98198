import type { components } from '#packages/client';
import { useTexts } from '../language/language';
import { useReasonInWords } from '../checkpoint/passer-panel';
import { attentionTexts, isKnownWord } from './attention.texts';

export type ListedEntry = components['schemas']['ListedEntry'];
export type ShownEntry = components['schemas']['ShownEntry'];
export type EntryState = ListedEntry['state'];

export const ENTRY_STATES = ['open', 'taken', 'called', 'decided'] as const satisfies readonly EntryState[];
export const STATE_TONES = { open: 'error', taken: 'warning', called: 'notice', decided: 'success' } as const;

/** A word of data (a reason, an outcome) in the reader's language. */
export function useWord(): (word: string) => string {
  const t = useTexts(attentionTexts);
  const reason = useReasonInWords();
  return (word) => (isKnownWord(word) ? t(word) : reason(word));
}

/** How long an entry has waited. */
export function useAge(): (entry: { readonly ageHours: number }) => string {
  const t = useTexts(attentionTexts);
  return ({ ageHours }) => (ageHours === 0 ? t('underAnHour') : t('hours', { hours: ageHours }));
}
