import { useTexts } from '../language/language';
import { Button } from './button';
import { partsTexts } from './parts.texts';

interface PaginationProps {
  /** Counted from 1. */
  readonly page: number;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}

/** The way through a list that is read piece by piece. How many pieces there are is not known. */
export function Pagination({ page, onPrevious, onNext }: PaginationProps) {
  const t = useTexts(partsTexts);
  if (onPrevious === undefined && onNext === undefined) return null;
  return (
    <nav aria-label={t('pages')} className="pagination">
      <Button kind="secondary" onPress={onPrevious} isDisabled={onPrevious === undefined}>
        {t('previous')}
      </Button>
      <span aria-current="page">{t('page', { number: page })}</span>
      <Button kind="secondary" onPress={onNext} isDisabled={onNext === undefined}>
        {t('next')}
      </Button>
    </nav>
  );
}
