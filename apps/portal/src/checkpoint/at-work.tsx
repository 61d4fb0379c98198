import type { ReactElement } from 'react';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import { Notification } from '../parts/notification';
import { Scanner } from '../scanner/scanner';
import { checkpointTexts } from './checkpoint.texts';
import { EndShift } from './end-shift';
import { GroupPanel } from './group-panel';
import type { DayPack } from './offline/day-pack';
import { isExpiredPack } from './offline/day-pack.rules';
import type { PassageDecision } from './offline/passage-queue';
import type { OpenShift } from './open-shift';
import type { ShownPapers } from './papers/papers';
import { PapersBar } from './papers/papers-bar';
import { PapersForm } from './papers/papers-form';
import { usePapersSeen } from './papers/use-papers-seen';
import { PasserPanel } from './passer-panel';
import type { PasserSeen } from './passer-seen';
import { QueueBar } from './queue-bar';
import { UnusableCode } from './unusable-code';
import { useDayPack } from './use-day-pack';
import { useTaking, type Taking } from './use-taking';

/** One person after the other: scan, see, decide; then the camera is live again at once. */
export function AtWork({ shift }: { readonly shift: OpenShift }) {
  const t = useTexts(checkpointTexts);
  const { pack, isRead } = useDayPack(shift.checkpointCode);
  const papers = usePapersSeen();
  const { taken, group, last, count, ...taking } = useTaking({ shift, pack, papers: papers.noted });
  const decide = (decision: PassageDecision): void => {
    taking.decide(decision);
    papers.drop();
  };
  const isSeen = typeof taken === 'object' && taken.kind === 'seen';
  const note = (shown: ShownPapers): void => {
    papers.note(shown);
    if (isSeen) void taking.again(shown);
  };
  const isScanning = taken === undefined && group === undefined && !papers.isNoting;
  return (
    <>
      <p className="shift-line">
        <strong>{shift.checkpointName}</strong> · {t(shift.direction)} · {shift.road}
      </p>
      <QueueBar officerId={shift.officerId} />
      <PackNotice pack={pack} isRead={isRead} />
      {/* The camera stays open behind the outcome: opening it anew would cost a second for each person. */}
      <div className="checkpoint-screen">
        <div className={isScanning ? undefined : 'visually-hidden'} inert={!isScanning}>
          <Scanner onText={(text) => void taking.take(text)} isPaused={!isScanning} typedLabel={t('typedLabel')} />
          <PapersBar papers={papers.noted} onNote={papers.begin} onDrop={papers.drop} />
        </div>
        {papers.isNoting ? (
          <PapersForm
            typed={papers.typed}
            isAfterOutcome={isSeen}
            onType={papers.type}
            onNoted={note}
            onCancel={papers.cancel}
          />
        ) : null}
        <WhatWasTaken
          taken={taken}
          isNotingPapers={papers.isNoting}
          group={
            group === undefined ? null : (
              <GroupPanel {...group} onTake={(text) => void taking.take(text)} onDone={taking.leaveGroup} />
            )
          }
          passer={(seen) => (
            <PasserPanel seen={seen} papersError={taking.papersError} onDecide={decide} onNotePapers={papers.begin} />
          )}
          onPutAway={taking.putAway}
        />
      </div>
      <p className="muted" role="status">
        {last === undefined ? null : `${t('last', { decision: t(last) })} · `}
        {t('count', { count })}
      </p>
      <EndShift shift={shift} />
    </>
  );
}

/** In place of the camera: who is in front of the officer, or why the code tells nobody. */
function WhatWasTaken(props: {
  readonly taken: Taking['taken'];
  readonly isNotingPapers: boolean;
  /** Null where no group is being taken. */
  readonly group: ReactElement | null;
  readonly passer: (seen: PasserSeen) => ReactElement;
  readonly onPutAway: () => void;
}): ReactElement | null {
  const t = useTexts(checkpointTexts);
  const { taken } = props;
  if (taken === undefined) return props.group;
  if (taken === 'looking')
    return (
      <p className="checkpoint-looking" role="status">
        {t('looking')}
      </p>
    );
  if (taken.kind !== 'seen') return <UnusableCode taken={taken} onNext={props.onPutAway} />;
  return props.isNotingPapers ? null : props.passer(taken.seen);
}

function PackNotice({ pack, isRead }: { readonly pack: DayPack | undefined; readonly isRead: boolean }) {
  const t = useTexts(checkpointTexts);
  if (!isRead) return null;
  const words = wordsOf(pack);
  return words === undefined ? null : (
    <Notification tone="warning">
      <p>{t(words)}</p>
    </Notification>
  );
}

function wordsOf(pack: DayPack | undefined): 'packMissing' | 'packExpired' | 'packIncomplete' | undefined {
  if (pack === undefined) return 'packMissing';
  if (isExpiredPack(pack, businessNow())) return 'packExpired';
  return pack.isComplete ? undefined : 'packIncomplete';
}
