import { useTexts } from '../language/language';
import type { Tone } from '../parts/notification';
import { StatusTag } from '../parts/status-tag';
import { decisionTexts } from './decisions.texts';

export type DecidedState = 'draft' | 'published' | 'rejected' | 'ended' | 'withdrawn';

const TONES: Readonly<Record<DecidedState, Tone | 'neutral'>> = {
  draft: 'notice',
  published: 'success',
  rejected: 'neutral',
  ended: 'neutral',
  withdrawn: 'neutral',
};

/** What has become of a draft. */
export function StateTag({ state }: { readonly state: DecidedState }) {
  const t = useTexts(decisionTexts);
  return <StatusTag tone={TONES[state]}>{t(state)}</StatusTag>;
}
