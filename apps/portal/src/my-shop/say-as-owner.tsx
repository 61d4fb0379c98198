import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newIdempotencyKey } from '#packages/client';
import type { OwnShop } from '../device/own-shops';
import { useTexts } from '../language/language';
import type { SupplyPoint } from '../maps/map-answers';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { MY_SHOP, stateAsOwner, type OwnersSaying, type SentSaying } from './my-shop-requests';
import { myShopTexts } from './my-shop.texts';
import { SayGoods } from './say-goods';
import { SayHours } from './say-hours';

interface SayAsOwnerProps {
  readonly point: SupplyPoint;
  readonly shop: OwnShop;
}

/** Everything that the owner says, a tap or two each. */
export function SayAsOwner({ point, shop }: SayAsOwnerProps) {
  const t = useTexts(myShopTexts);
  const { stating, say } = useStating(shop);
  const parts = { point, isBusy: stating.isPending, onSay: say };
  return (
    <>
      {stating.isError ? (
        <ProblemNotice error={stating.error} retry={() => stating.mutate(stating.variables)} />
      ) : stating.isSuccess ? (
        <Notification tone="success" title={t('said')}>
          <p>{t('saidReason')}</p>
        </Notification>
      ) : null}
      <section aria-labelledby="shop-now">
        <h2 id="shop-now">{t('now')}</h2>
        <div className="actions">
          {(['open', 'closed'] as const).map((state) => (
            <Button key={state} isBusy={stating.isPending} onPress={() => say({ state })}>
              {t(state)}
            </Button>
          ))}
        </div>
      </section>
      <SayGoods {...parts} />
      <SayHours {...parts} />
      <SayDelivery {...parts} />
    </>
  );
}

/** Another press is another statement; what failed on the way is sent again as the same one. */
function useStating({ pointId, token }: OwnShop) {
  const queries = useQueryClient();
  const stating = useMutation({
    mutationFn: (sent: SentSaying) => stateAsOwner(pointId, token, sent),
    // Not waited for: without network nothing comes.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: [MY_SHOP] });
      void queries.invalidateQueries({ queryKey: ['maps', 'supply-points'] });
    },
  });
  const say = (saying: OwnersSaying): void => stating.mutate({ saying, idempotencyKey: newIdempotencyKey() });
  return { stating, say };
}

export interface SayPartProps {
  readonly point: SupplyPoint;
  readonly isBusy: boolean;
  readonly onSay: (saying: OwnersSaying) => void;
}

function SayDelivery({ isBusy, onSay }: SayPartProps) {
  const t = useTexts(myShopTexts);
  return (
    <section aria-labelledby="shop-delivery">
      <h2 id="shop-delivery">{t('delivery')}</h2>
      <div className="actions">
        {([true, false] as const).map((delivery) => (
          <Button key={String(delivery)} kind="secondary" isBusy={isBusy} onPress={() => onSay({ delivery })}>
            {t(delivery ? 'delivers' : 'deliversNot')}
          </Button>
        ))}
      </div>
    </section>
  );
}
