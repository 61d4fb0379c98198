import { useState } from 'react';
import { useTexts } from '../language/language';
import { Notification } from '../parts/notification';
import { useKeysAtHand } from '../scan/published-keys';
import { readHere } from '../scan/read-here';
import { Scanner } from '../scanner/scanner';
import { checkInTexts } from './check-in.texts';

type Wrong = 'noPlaceCode' | 'forged' | 'withdrawn';

/** The place, by its poster or by the code printed on it. A poster that the province did not make leads nowhere. */
export function ChoosePlace({ onChosen }: { readonly onChosen: (code: string) => void }) {
  const t = useTexts(checkInTexts);
  const [wrong, setWrong] = useState<Wrong>();
  useKeysAtHand();
  const take = async (text: string): Promise<void> => {
    const { reading, verdict } = await readHere(text);
    if (reading.kind !== 'place-poster' && reading.kind !== 'place-code') return setWrong('noPlaceCode');
    if (verdict === 'forged') return setWrong('forged');
    if (verdict === 'key-revoked') return setWrong('withdrawn');
    onChosen(reading.fields.placeCode);
  };
  return (
    <section>
      <h2>{t('choosePlace')}</h2>
      {wrong === undefined ? null : (
        <Notification tone="error" title={t(wrong)}>
          <p>{t(wrong === 'noPlaceCode' ? 'noPlaceCodeReason' : 'forgedReason')}</p>
        </Notification>
      )}
      <Scanner typedLabel={t('typedLabel')} typedHint={t('typedHint')} onText={(text) => void take(text)} />
    </section>
  );
}
