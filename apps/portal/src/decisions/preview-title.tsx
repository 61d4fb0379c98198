import { useTexts } from '../language/language';
import { decisionTexts } from './decisions.texts';
import type { DecidedState } from './state-tag';

const TITLES: Readonly<Partial<Record<DecidedState, 'preview' | 'previewNow'>>> = {
  draft: 'preview',
  published: 'previewNow',
};

/** Whether the public sees it: what is over, rejected or withdrawn is shown to officers alone. */
export const isForThePublic = (state: DecidedState): boolean => TITLES[state] !== undefined;

/** Stands above what citizens read of a thing, or what they would have. */
export function PreviewTitle({ state }: { readonly state: DecidedState }) {
  const t = useTexts(decisionTexts);
  return <h2>{t(TITLES[state] ?? 'content')}</h2>;
}
