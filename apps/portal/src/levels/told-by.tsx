import { useTexts } from '../language/language';
import { StatusTag } from '../parts/status-tag';
import { levelsTexts } from './levels.texts';
import type { ToldBy } from './proposed-level';

/** In which document a rule stands, and whether anybody has compared it. */
export function ToldByTag({ told: { document, verified } }: { readonly told: ToldBy }) {
  const t = useTexts(levelsTexts);
  if (document === null) return <StatusTag tone="warning">{t('noDocument')}</StatusTag>;
  return verified ? (
    <StatusTag tone="success">{t('documentSeen', { document })}</StatusTag>
  ) : (
    <StatusTag tone="warning">{t('documentNotSeen', { document })}</StatusTag>
  );
}
