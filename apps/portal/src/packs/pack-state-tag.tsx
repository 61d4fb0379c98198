import type { components } from '#packages/client';
import { useTexts } from '../language/language';
import type { Tone } from '../parts/notification';
import { StatusTag } from '../parts/status-tag';
import { packsTexts } from './packs.texts';

/** How far a file is, and what became of its publication. */
export type PackState = components['schemas']['BoundaryPackView']['state'];

const TONES: Readonly<Record<PackState, Tone | 'neutral'>> = {
  waiting: 'neutral',
  reading: 'notice',
  refused: 'error',
  ready: 'warning',
  published: 'success',
  'rolled-back': 'neutral',
};

export function PackStateTag({ state }: { readonly state: PackState }) {
  const t = useTexts(packsTexts);
  return <StatusTag tone={TONES[state]}>{t(state)}</StatusTag>;
}
