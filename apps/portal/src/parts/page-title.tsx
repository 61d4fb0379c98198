import { useTexts } from '../language/language';
import { partsTexts } from './parts.texts';

interface PageTitleProps {
  /** Also the title of the window. */
  readonly children: string;
  /** Puts "error" before the title of the window, where screen readers begin. */
  readonly hasErrors?: boolean;
  /** Stands above the title, such as the number of a question. */
  readonly caption?: string;
}

/** The heading of a page. */
export function PageTitle({ children, hasErrors = false, caption }: PageTitleProps) {
  const t = useTexts(partsTexts);
  const parts = [hasErrors ? `${t('error')}: ${children}` : children, t('platform')];
  return (
    <>
      <title>{parts.join(' – ')}</title>
      {caption === undefined ? null : <p className="caption">{caption}</p>}
      <h1>{children}</h1>
    </>
  );
}
