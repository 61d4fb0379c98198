import { useOwnDeclarations } from '../device/own-declarations';
import { isWorthRepeating } from '#packages/client';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { personalCodeTexts } from './personal-code.texts';
import { DeviceKeepsNothing, useKeep } from './use-personal-code';

interface KeepOfferProps {
  readonly declarationCode: string;
  readonly isSupported: boolean;
  /** The code was asked for, and the answer has not come yet. */
  readonly isAsked: boolean;
}

/** Asks whether the phone shall keep what it shows; says why it cannot show more where it cannot. */
export function KeepOffer({ declarationCode, isSupported, isAsked }: KeepOfferProps) {
  const t = useTexts(personalCodeTexts);
  const keep = useKeep(declarationCode, isSupported);
  const isKept = useOwnDeclarations().some(({ code, isKept: kept }) => code === declarationCode && kept);
  const needsKeeping = !isKept || isSupported;
  return (
    <section className="text-column">
      <h2>{t('title')}</h2>
      {isSupported ? null : (
        <Notification>
          <p>{t('notSupported')}</p>
        </Notification>
      )}
      {keep.error === null ? null : <KeepFailure error={keep.error} />}
      {isAsked && keep.isIdle ? <p>{t('needsNetwork')}</p> : null}
      {needsKeeping ? (
        <>
          <p>{t(isSupported ? 'offer' : 'offerStatic')}</p>
          <div className="actions">
            <Button onPress={() => keep.mutate()} isBusy={keep.isPending}>
              {t('keep')}
            </Button>
          </div>
          {isSupported ? <p className="muted">{t('ownPhone')}</p> : null}
        </>
      ) : null}
    </section>
  );
}

function KeepFailure({ error }: { readonly error: Error }) {
  const t = useTexts(personalCodeTexts);
  if (error instanceof DeviceKeepsNothing)
    return (
      <Notification tone="warning">
        <p>{t('notKept')}</p>
      </Notification>
    );
  if (isWorthRepeating(error))
    return (
      <Notification tone="warning">
        <p>{t('needsNetwork')}</p>
      </Notification>
    );
  return <ProblemNotice error={error} />;
}
