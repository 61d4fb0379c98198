import { businessNow } from '../api/business-time';
import type { HeldDeclaration } from '../device/own-declarations';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { Facts } from '../parts/facts';
import { PersonalCode } from '../personal-code/personal-code';
import { useCarriedCode } from '../personal-code/use-personal-code';
import { StatedHealth } from '../stated-health/stated-health';
import { stateOf } from './code-list.rules';
import { useFormName } from './form-name';
import { myCodesTexts } from './my-codes.texts';
import { RemoveCode } from './remove-code';

interface OpenCodeProps {
  readonly declaration: HeldDeclaration;
  readonly onBack: () => void;
}

/** One code, to be shown, and what it stands for. */
export function OpenCode({ declaration, onBack }: OpenCodeProps) {
  const t = useTexts(myCodesTexts);
  const inWords = useTimeInWords();
  const formName = useFormName();
  const { code, fullName, form, declaredAt, validUntil } = declaration;
  const state = stateOf(declaration, businessNow());
  const carried = useCarriedCode(code);
  return (
    <>
      <Button kind="link" onPress={onBack}>
        {t('back')}
      </Button>
      <PersonalCode declarationCode={code} />
      {carried?.issued === undefined || state === 'expired' ? null : (
        <StatedHealth key={carried.issued.id} carried={carried} fullName={fullName} />
      )}
      <h2>{t('details')}</h2>
      <Facts
        facts={[
          { name: t('person'), value: fullName },
          { name: t('form'), value: formName(form) },
          { name: t('outcome'), value: t(state) },
          { name: t('declared'), value: inWords(new Date(declaredAt)) },
          { name: t('validTo'), value: inWords(new Date(validUntil)) },
        ]}
      />
      <div className="actions">
        <RemoveCode declaration={declaration} onRemoved={onBack} />
      </div>
    </>
  );
}
