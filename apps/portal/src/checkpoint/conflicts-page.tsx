import { useTexts } from '../language/language';
import { useMe } from '../session/session';
import { conflictTexts } from './conflicts.texts';
import { PlatformConflicts } from './platform-conflicts';
import { RefusedOnDevice } from './refused-on-device';

/** What did not fit together after work without network: on this device, and for those who may, of all devices. */
export default function ConflictsPage() {
  const t = useTexts(conflictTexts);
  const { data: me } = useMe();
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <RefusedOnDevice />
      {me?.scopes.includes('checkpoints:read') ? (
        <PlatformConflicts mayClose={me.scopes.includes('checkpoints:work')} />
      ) : null}
    </>
  );
}
