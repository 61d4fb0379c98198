import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { keepOwnShop } from '../device/own-shops';
import { useTexts } from '../language/language';
import type { SupplyPoint } from '../maps/map-answers';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import { SmsCodeForm } from '../parts/sms-code-form';
import { useFocusOnStep } from '../parts/use-focus-on-step';
import { ClaimForm } from './claim-form';
import { tellClaimCode } from './my-shop-requests';
import { myShopTexts } from './my-shop.texts';

/** A claim whose code is on its way. */
export interface AskedClaim {
  readonly id: string;
  /** As it was typed. */
  readonly phone: string;
}

interface ClaimShopProps {
  readonly point: SupplyPoint;
  /** @param isKept whether the device keeps the token when the tab is closed */
  readonly onKept: (isKept: boolean) => void;
}

/** Says that a place is one's own: the phone, then the code that came to it. */
export function ClaimShop({ point, onKept }: ClaimShopProps) {
  const t = useTexts(myShopTexts);
  const [asked, setAsked] = useState<AskedClaim>();
  const [isUsed, setUsed] = useState(false);
  const telling = useMutation({
    mutationFn: (code: string) => tellClaimCode(asked?.id ?? '', code),
    onSuccess: ({ token }) => {
      if (token === null) setUsed(true);
      else onKept(keepOwnShop({ pointId: point.id, name: point.name, token }));
      if (token === null) setAsked(undefined);
    },
  });
  const part = useFocusOnStep(asked?.id);
  return (
    <div ref={part} tabIndex={-1} className="step">
      {asked === undefined ? (
        <>
          {isUsed ? (
            <Notification tone="error">
              <p>{t('codeUsed')}</p>
            </Notification>
          ) : null}
          <ClaimForm point={point} onAsked={setAsked} />
        </>
      ) : (
        <>
          <SmsCodeForm id="claim-code" actLabel={t('tellCode')} telling={telling} onTold={telling.mutate}>
            <p>{t('sentReason', { phone: asked.phone })}</p>
          </SmsCodeForm>
          <div className="actions">
            <Button
              kind="link"
              onPress={() => {
                telling.reset();
                setAsked(undefined);
              }}
            >
              {t('anew')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
