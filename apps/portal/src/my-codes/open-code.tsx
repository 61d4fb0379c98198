import { inGroupsOfFour, printDeclarationText } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { keepOwnDeclaration, type HeldDeclaration } from '../device/own-declarations';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { CodeDisplay } from '../parts/code-display';
import { Facts } from '../parts/facts';
import { PersonalCode } from '../personal-code/personal-code';
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
  const { code, fullName, form, members, declaredAt, validUntil } = declaration;
  const state = stateOf(declaration, businessNow());
  return (
    <>
      <Button kind="link" onPress={onBack}>
        {t('back')}
      </Button>
      {members === undefined ? <PersonalCode declarationCode={code} /> : <GroupCode declaration={declaration} />}
      <h2>{t('details')}</h2>
      <Facts
        facts={[
          { name: t('person'), value: fullName },
          { name: t('form'), value: members === undefined ? formName(form) : t('group', { number: members }) },
          { name: t('outcome'), value: t(state) },
          { name: t('details'), value: t('declaredAt', { time: inWords(new Date(declaredAt)) }) },
          { name: t('valid'), value: t('until', { time: inWords(new Date(validUntil)) }) },
        ]}
      />
      <div className="actions">
        <RemoveCode declaration={declaration} onRemoved={onBack} />
      </div>
    </>
  );
}

/** Several people carry it together, so that no one phone does. */
function GroupCode({ declaration: { code, isKept } }: { readonly declaration: HeldDeclaration }) {
  const t = useTexts(myCodesTexts);
  return (
    <>
      <CodeDisplay text={printDeclarationText(code)} code={inGroupsOfFour(code.replaceAll('-', ''))} />
      {isKept ? null : (
        <>
          <p>{t('notKept')}</p>
          <div className="actions">
            <Button onPress={() => keepOwnDeclaration(code)}>{t('keep')}</Button>
          </div>
        </>
      )}
    </>
  );
}
