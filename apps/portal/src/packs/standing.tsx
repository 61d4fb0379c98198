import { useTexts } from '../language/language';
import { Notification } from '../parts/notification';
import { isBeingRead } from './pack-standing';
import type { PackState } from './pack-state-tag';
import { packsTexts } from './packs.texts';

interface StandingProps {
  readonly state: PackState;
  /** What is said beside it. */
  readonly progress: string;
  readonly faultsHelp: string;
  readonly readyHelp: string;
}

/** How far a file is, and what can be done with it; nothing once it was published. */
export function Standing({ state, progress, faultsHelp, readyHelp }: StandingProps) {
  const t = useTexts(packsTexts);
  if (isBeingRead({ state }))
    return (
      <p role="status">
        <progress className="import-progress" aria-label={t(state)} />
        {progress}
      </p>
    );
  if (state === 'refused')
    return (
      <Notification tone="error" title={t('faultsTitle')}>
        <p>{faultsHelp}</p>
      </Notification>
    );
  if (state !== 'ready') return null;
  return (
    <Notification tone="success" title={t('readyTitle')}>
      <p>{readyHelp}</p>
    </Notification>
  );
}
