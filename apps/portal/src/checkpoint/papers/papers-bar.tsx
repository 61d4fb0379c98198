import { useTexts } from '../../language/language';
import { Button } from '../../parts/button';
import { Notification } from '../../parts/notification';
import type { ShownPapers } from './papers';
import { papersTexts } from './papers.texts';
import { usePapersInWords } from './use-papers-in-words';

interface PapersBarProps {
  readonly papers: ShownPapers | undefined;
  readonly onNote: () => void;
  readonly onDrop: () => void;
}

/** Below the camera: what was noted for the next person, or the way to note something. */
export function PapersBar({ papers, onNote, onDrop }: PapersBarProps) {
  const t = useTexts(papersTexts);
  const inWords = usePapersInWords();
  return (
    <div className="papers-bar">
      {papers === undefined ? null : (
        <Notification>
          <p>{t('forNext', { papers: inWords(papers) })}</p>
        </Notification>
      )}
      <div className="actions">
        <Button kind="secondary" onPress={onNote}>
          {t(papers === undefined ? 'note' : 'change')}
        </Button>
        {papers === undefined ? null : (
          <Button kind="secondary" onPress={onDrop}>
            {t('drop')}
          </Button>
        )}
      </div>
    </div>
  );
}
