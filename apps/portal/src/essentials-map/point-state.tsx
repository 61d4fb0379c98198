import type { ShownState } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import type { SupplyPoint } from '../maps/map-answers';
import type { Tone } from '../parts/notification';
import { StatusTag } from '../parts/status-tag';
import { essentialsMapTexts } from './essentials-map.texts';
import { surenessOf } from './sureness.rules';

export const STATE_TONES: Readonly<Record<ShownState, Tone | 'neutral'>> = {
  open: 'success',
  closed: 'error',
  disputed: 'warning',
  unknown: 'neutral',
};

interface PointStateProps {
  readonly point: Pick<SupplyPoint, 'state' | 'openNow' | 'hours'>;
}

/** Whether a place is open, who says so, since when, and how sure that is. Doubt is shown, never hidden. */
export function PointState({ point: { state, openNow, hours } }: PointStateProps) {
  const t = useTexts(essentialsMapTexts);
  const saidInWords = useSaidInWords();
  return (
    <>
      <p>
        <StatusTag tone={STATE_TONES[state.value]}>{t(`${state.value}State`)}</StatusTag>{' '}
        {hours === null || openNow === null ? null : <span>{t(openNow ? 'withinHours' : 'outsideHours')}</span>}
      </p>
      <p className="muted">{saidInWords(state)}</p>
    </>
  );
}

/** Who said what is shown, when, and how sure it is. */
export function useSaidInWords(): (state: SupplyPoint['state']) => string {
  const t = useTexts(essentialsMapTexts);
  const inWords = useTimeInWords();
  return ({ value, since, source, confidence }) => {
    if (since === null || source === null || value === 'unknown') return t('unknownSaid');
    const time = inWords(new Date(since));
    if (value === 'disputed') return t('disputedSaid', { time });
    return t('said', { source: t(source), time, sureness: t(surenessOf(confidence)) });
  };
}
