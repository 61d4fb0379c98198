import { useTexts } from '../language/language';
import type { Tone } from '../parts/notification';
import { StatusTag } from '../parts/status-tag';
import { boundariesTexts } from './boundaries.texts';
import type { BoundaryPack } from './pack-requests';

const TONES: Readonly<Record<BoundaryPack['state'], Tone | 'neutral'>> = {
  waiting: 'neutral',
  reading: 'notice',
  refused: 'error',
  ready: 'warning',
  published: 'success',
  'rolled-back': 'neutral',
};

export function PackStateTag({ state }: Pick<BoundaryPack, 'state'>) {
  const t = useTexts(boundariesTexts);
  return <StatusTag tone={TONES[state]}>{t(state)}</StatusTag>;
}
