import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ProblemError } from '#packages/client';
import { useAreaName } from '../areas/areas';
import { useOwnShops, type OwnShop } from '../device/own-shops';
import { supplyKindTexts } from '../essentials-map/supply.texts';
import { useTexts } from '../language/language';
import { failureOf } from '../maps/failure-of';
import type { SupplyPoint } from '../maps/map-answers';
import { addressOf } from '../navigation/addresses';
import { ButtonLink } from '../parts/button';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { useFocusOnStep } from '../parts/use-focus-on-step';
import { ClaimShop } from './claim-shop';
import { pointQuery } from './my-shop-requests';
import { myShopTexts } from './my-shop.texts';
import { OwnedShop } from './owned-shop';

/** A place of essential goods for whoever says that it is theirs: first the claim, then what the owner says. */
export default function MyShopPage() {
  const t = useTexts(myShopTexts);
  const { id = '' } = useParams();
  const shop = useOwnShops().find(({ pointId }) => pointId === id);
  const asked = useQuery(pointQuery(id));
  const failure = failureOf(asked);
  if (failure instanceof ProblemError && NO_SUCH_POINT.includes(failure.status)) return <Gone />;
  if (asked.data !== undefined) return <Mine key={id} point={asked.data} shop={shop} />;
  return (
    <>
      <PageTitle>{shop?.name ?? t('mine')}</PageTitle>
      {failure === undefined ? (
        <Loading />
      ) : (
        <>
          <ProblemNotice error={failure} retry={() => void asked.refetch()} />
          <p>{t('withoutNetwork')}</p>
        </>
      )}
    </>
  );
}

/** Gone for good, or an address that never was one. */
const NO_SUCH_POINT = [400, 404, 410];

interface MineProps {
  readonly point: SupplyPoint;
  readonly shop: OwnShop | undefined;
}

function Mine({ point, shop }: MineProps) {
  const t = useTexts(myShopTexts);
  const kindName = useTexts(supplyKindTexts);
  const areaName = useAreaName();
  const [isKept, setKept] = useState(true);
  const [hasEnded, setEnded] = useState(false);
  const part = useFocusOnStep(shop?.token);
  const place = [point.address, areaName(point.communeCode)].filter(Boolean).join(', ');
  return (
    <>
      <PageTitle caption={t('mine')}>{point.name}</PageTitle>
      <p className="lead">{`${kindName(point.kind)}. ${place}`}</p>
      <div ref={part} tabIndex={-1} className="step">
        {isKept || shop === undefined ? null : (
          <Notification tone="warning" title={t('notKept')}>
            <p>{t('notKeptReason')}</p>
          </Notification>
        )}
        {shop === undefined ? (
          <>
            {hasEnded ? <Ended /> : null}
            <ClaimShop
              point={point}
              onKept={(kept) => {
                setKept(kept);
                setEnded(false);
              }}
            />
          </>
        ) : (
          <OwnedShop point={point} shop={shop} onEnded={() => setEnded(true)} />
        )}
      </div>
    </>
  );
}

function Ended() {
  const t = useTexts(myShopTexts);
  return (
    <Notification tone="warning" title={t('ended')}>
      <p>{t('endedReason')}</p>
    </Notification>
  );
}

function Gone() {
  const t = useTexts(myShopTexts);
  return (
    <>
      <PageTitle>{t('gone')}</PageTitle>
      <p>{t('goneReason')}</p>
      <div className="actions">
        <ButtonLink kind="secondary" to={addressOf('essentialsMap')}>
          {t('toMap')}
        </ButtonLink>
      </div>
    </>
  );
}
