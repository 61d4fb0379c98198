import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ProblemError } from '#packages/client';
import { forgetOwnShop, type OwnShop } from '../device/own-shops';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { failureOf } from '../maps/failure-of';
import type { SupplyPoint } from '../maps/map-answers';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { useFocusOnStep } from '../parts/use-focus-on-step';
import { standingQuery, type Standing } from './my-shop-requests';
import { myShopTexts } from './my-shop.texts';
import { PublicSees } from './public-sees';
import { SayAsOwner } from './say-as-owner';

interface OwnedShopProps {
  readonly point: SupplyPoint;
  readonly shop: OwnShop;
  /** The token that this device kept is good for nothing any more, and forgotten. */
  readonly onEnded: () => void;
}

/** A place that this device holds a token of: whoever waits is told so, the owner speaks. */
export function OwnedShop({ point, shop, onEnded }: OwnedShopProps) {
  const t = useTexts(myShopTexts);
  const asked = useQuery(standingQuery(shop.pointId, shop.token));
  const { data: standing, refetch } = asked;
  const hasEnded = isEnded(asked.error);
  useEffect(() => {
    if (!hasEnded) return;
    onEnded();
    forgetOwnShop(shop.pointId);
  }, [hasEnded, onEnded, shop.pointId]);
  const failure = failureOf(asked);
  const part = useFocusOnStep(standing?.state);
  if (standing === undefined) {
    if (failure === undefined || hasEnded) return <Loading />;
    return (
      <>
        <ProblemNotice error={failure} retry={() => void refetch()} />
        <p>{t('withoutNetwork')}</p>
      </>
    );
  }
  return (
    <div ref={part} tabIndex={-1} className="step">
      {standing.state === 'confirmed' ? (
        <>
          <PublicSees point={point} standing={standing} />
          <SayAsOwner point={point} shop={shop} />
        </>
      ) : (
        <Waiting isChecking={asked.isFetching} checkedAt={asked.dataUpdatedAt} onCheck={() => void refetch()} />
      )}
      <ThisDevice pointId={shop.pointId} standing={standing} />
    </div>
  );
}

const isEnded = (error: unknown): boolean => error instanceof ProblemError && error.status === 401;

interface WaitingProps {
  readonly isChecking: boolean;
  /** Milliseconds since 1970, by the device's clock. */
  readonly checkedAt: number;
  readonly onCheck: () => void;
}

function Waiting({ isChecking, checkedAt, onCheck }: WaitingProps) {
  const t = useTexts(myShopTexts);
  const inWords = useTimeInWords();
  return (
    <>
      <Notification tone="notice" title={t('waiting')}>
        <p>{t('waitingReason')}</p>
        <p>{t('checkedAt', { time: inWords(new Date(checkedAt)) })}</p>
      </Notification>
      <p className="text-column">{t('waitingBack')}</p>
      <div className="actions">
        <Button isBusy={isChecking} onPress={onCheck}>
          {t('checkAgain')}
        </Button>
      </div>
    </>
  );
}

interface ThisDeviceProps {
  readonly pointId: string;
  readonly standing: Standing;
}

function ThisDevice({ pointId, standing: { tokenExpiresAt } }: ThisDeviceProps) {
  const t = useTexts(myShopTexts);
  const inWords = useTimeInWords();
  return (
    <section aria-labelledby="this-device">
      <h2 id="this-device">{t('device')}</h2>
      {tokenExpiresAt === null ? null : <p>{t('deviceUntil', { time: inWords(new Date(tokenExpiresAt)) })}</p>}
      <div className="actions">
        <Button kind="secondary" onPress={() => forgetOwnShop(pointId)}>
          {t('forget')}
        </Button>
      </div>
    </section>
  );
}
