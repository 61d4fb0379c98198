import { useState } from 'react';
import { forgetOwnDeclaration, type HeldDeclaration } from '../device/own-declarations';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { dropCode } from '../personal-code/carry-code';
import { myCodesTexts } from './my-codes.texts';

interface RemoveCodeProps {
  readonly declaration: HeldDeclaration;
  readonly onRemoved?: () => void;
}

/** Deletes a code from the phone, key and all, once that is confirmed. */
export function RemoveCode({ declaration: { code, fullName }, onRemoved }: RemoveCodeProps) {
  const t = useTexts(myCodesTexts);
  const [isAsking, setAsking] = useState(false);
  const remove = (): void => {
    setAsking(false);
    onRemoved?.();
    void dropCode(code).catch(() => undefined);
    forgetOwnDeclaration(code);
  };
  return (
    <>
      <Button kind="secondary" onPress={() => setAsking(true)} label={t('removeOf', { name: fullName })}>
        {t('remove')}
      </Button>
      <Dialog
        title={t('removeTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="danger" onPress={remove}>
            {t('remove')}
          </Button>
        }
      >
        <p>{t('removeReason', { name: fullName })}</p>
      </Dialog>
    </>
  );
}
