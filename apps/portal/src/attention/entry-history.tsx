import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { EmptyState } from '../parts/empty-state';
import { attentionTexts } from './attention.texts';
import { useWord, type ShownEntry } from './listed-entry';

/** Everything that was done about an entry, oldest first. */
export function EntryHistory({ acts }: Pick<ShownEntry, 'acts'>) {
  const t = useTexts(attentionTexts);
  const word = useWord();
  const inWords = useTimeInWords();
  return (
    <>
      <h2>{t('history')}</h2>
      {acts.length === 0 ? (
        <EmptyState title={t('historyNone')} />
      ) : (
        <ol className="history">
          {acts.map(({ kind, at, by, detail, note }) => (
            <li key={`${kind} ${at}`}>
              <strong>{t(`act-${kind}`)}</strong>
              {detail === null ? null : `: ${word(detail)}`}
              <span className="muted">
                {' '}
                · {by} · {inWords(new Date(at))}
              </span>
              {note === null ? null : <p>{note}</p>}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
