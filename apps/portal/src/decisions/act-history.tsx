import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { useMe } from '../session/session';
import { decisionTexts } from './decisions.texts';

/** One entry of a history, as the platform tells it. */
export interface ShownAct {
  readonly act: 'drafted' | 'changed' | 'published' | 'rejected' | 'ended' | 'withdrawn';
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly byName: string | null;
  readonly reason: string | null;
  /** Of an act that sets an end. */
  readonly to?: string | null;
}

/** Enough to tell two officers apart whose names were not kept. */
const ID_CHARACTERS = 8;

/** Who did what and when, the earliest first. */
export function ActHistory({ acts }: { readonly acts: readonly ShownAct[] }) {
  const t = useTexts(decisionTexts);
  const inWords = useTimeInWords();
  const { data: me } = useMe();
  const officer = ({ by, byName }: ShownAct): string =>
    by === me?.id ? t('you') : (byName ?? t('officer', { id: by.slice(0, ID_CHARACTERS) }));
  return (
    <>
      <h2>{t('history')}</h2>
      <ol className="history">
        {acts.map((act) => (
          <li key={act.version}>
            <strong>{t(`act-${act.act}`)}</strong>
            {act.act === 'ended' && act.to ? `: ${t('endsAt', { time: inWords(new Date(act.to)) })}` : null}
            <span className="muted">
              {' '}
              · {officer(act)} · {inWords(new Date(act.at))}
            </span>
            {act.reason === null ? null : <p>{act.reason}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
