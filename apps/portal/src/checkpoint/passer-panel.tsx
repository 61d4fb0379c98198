import { useEffect, useRef } from 'react';
import { useAreaName } from '../areas/areas';
import { useLanguage, useTexts } from '../language/language';
import { sentenceIn } from '../language/texts';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import { Panel } from '../parts/panel';
import { checkpointTexts } from './checkpoint.texts';
import { colourReasonTexts } from './colour-reasons.texts';
import type { PassageDecision } from './offline/passage-queue';
import { papersTexts } from './papers/papers.texts';
import { usePapersInWords } from './papers/use-papers-in-words';
import type { PasserSeen } from './passer-seen';

/** What most often follows a colour stands first, under the thumb. */
const DECISIONS: Readonly<Record<PasserSeen['colour'], readonly PassageDecision[]>> = {
  green: ['approved', 'turned-back', 'sent-to-testing'],
  yellow: ['approved', 'sent-to-testing', 'turned-back'],
  red: ['turned-back', 'sent-to-testing', 'approved'],
};

interface PasserPanelProps {
  readonly seen: PasserSeen;
  /** Why papers that were noted could not be taken into account. */
  readonly papersError: unknown;
  readonly onDecide: (decision: PassageDecision) => void;
  readonly onNotePapers: () => void;
}

/** The outcome, to be read at arm's length in the sun, and the three ways to go on. */
export function PasserPanel({ seen, papersError, onDecide, onNotePapers }: PasserPanelProps) {
  const t = useTexts(checkpointTexts);
  const areaName = useAreaName();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const papersInWords = usePapersInWords();
  const tPapers = useTexts(papersTexts);
  const { colour, reasons, warnings, name, birth, trip, papers, superseded, isOffline } = seen;
  const [first] = DECISIONS[colour];
  return (
    <div ref={panel} tabIndex={-1} className="passer" role="alert">
      <Panel tone={colour} title={t(colour)}>
        <p className="passer-meaning">{t(`${colour}-means`)}</p>
        {superseded === undefined ? null : <p>{tPapers('superseded', { colour: t(superseded) })}</p>}
        <Reasons codes={reasons} title={t('reasons')} />
        <Reasons codes={warnings} title={t('warnings')} />
      </Panel>
      <p className="passer-name">{name ?? t('nameUnknown')}</p>
      {birth === null ? null : <p>{t('born', { birth: birth.split('-').reverse().join('/') })}</p>}
      <p className="passer-trip">
        <strong>{t('trip')}: </strong>
        {trip.length === 0 ? t('tripUnknown') : trip.map(areaName).join(' → ')}
      </p>
      {papers === undefined ? null : <p>{tPapers('seen', { papers: papersInWords(papers) })}</p>}
      {papersError === undefined ? null : (
        <Notification tone="warning">
          <p>{tPapers('notTaken')}</p>
        </Notification>
      )}
      {isOffline ? <p className="muted">{t('decidedHere')}</p> : null}
      <div className="passer-decisions" role="group" aria-label={t('decisions')}>
        {DECISIONS[colour].map((decision) => (
          <button
            key={decision}
            type="button"
            className={decision === first ? 'button' : 'button button-secondary'}
            onClick={() => onDecide(decision)}
          >
            {t(decision)}
          </button>
        ))}
      </div>
      <div className="actions">
        <Button kind="secondary" onPress={onNotePapers}>
          {tPapers('noteOfPasser')}
        </Button>
      </div>
    </div>
  );
}

function Reasons({ codes, title }: { readonly codes: readonly string[]; readonly title: string }) {
  const reasonInWords = useReasonInWords();
  if (codes.length === 0) return null;
  return (
    <div className="passer-reasons">
      <strong>{title}</strong>
      <ul>
        {codes.map((code) => (
          <li key={code}>{reasonInWords(code)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Rules are data and may name reasons that this build has no words for. */
export function useReasonInWords(): (code: string) => string {
  const { language } = useLanguage();
  const texts: Readonly<Record<string, { vi: string; en: string } | undefined>> = colourReasonTexts;
  return (code) => {
    const sentence = texts[code];
    return sentence === undefined ? code : sentenceIn(language, sentence);
  };
}
