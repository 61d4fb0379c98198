import type { ReactNode } from 'react';
import { useTexts } from '../language/language';
import { partsTexts } from './parts.texts';

/** Lines where text will be. Says so to those who do not see them. */
export function Loading({ children, lines = 3 }: { readonly children?: ReactNode; readonly lines?: number }) {
  const t = useTexts(partsTexts);
  return (
    <div role="status" className="loading">
      <p className={children === undefined ? 'visually-hidden' : 'lead'}>{children ?? t('loading')}</p>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="loading-line" aria-hidden="true" />
      ))}
    </div>
  );
}
