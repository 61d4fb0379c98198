import { useTexts } from '../language/language';
import { attentionTexts } from './attention.texts';
import { ENTRY_STATES, type EntryState } from './listed-entry';

interface EntryCountsProps {
  readonly counts: Readonly<Record<EntryState, number>> | undefined;
  readonly chosen: EntryState | '';
  readonly onChoose: (state: EntryState) => void;
}

/** How many there are in each state; pressing one shows them. */
export function EntryCounts({ counts, chosen, onChoose }: EntryCountsProps) {
  const t = useTexts(attentionTexts);
  return (
    <div className="count-row" role="group" aria-label={t('counts')}>
      {ENTRY_STATES.map((state) => (
        <button
          key={state}
          type="button"
          className="count-button"
          aria-pressed={state === chosen}
          onClick={() => onChoose(state)}
        >
          <strong>{counts?.[state] ?? '–'}</strong>
          <span>{t(state)}</span>
        </button>
      ))}
    </div>
  );
}
