import { inGroupsOfFour, printDeclarationText } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { useOwnDeclarations } from '../device/own-declarations';
import { useTexts } from '../language/language';
import { CodeDisplay } from '../parts/code-display';
import { Loading } from '../parts/loading';
import { codeState } from './code-state.rules';
import { EndedCode } from './ended-code';
import { KeepOffer } from './keep-offer';
import { LiveCode } from './live-code';
import { personalCodeTexts } from './personal-code.texts';
import { useCarriedCode, useKeySupport } from './use-personal-code';

interface PersonalCodeProps {
  /** Of a declaration that was made on this phone. */
  readonly declarationCode: string;
}

/**
 * What somebody shows who has declared. Until the phone is told to keep it, that is the code of the declaration; then
 * it is a personal code that only this phone can show, drawn anew every half minute, without network too.
 */
export function PersonalCode({ declarationCode }: PersonalCodeProps) {
  const carried = useCarriedCode(declarationCode);
  const isSupported = useKeySupport();
  if (carried === undefined || isSupported === undefined) return <Loading />;
  const state = codeState(carried ?? undefined, businessNow());
  if (carried !== null && (state === 'good' || state === 'ending'))
    return <LiveCode carried={carried} isEnding={state === 'ending'} />;
  if (carried !== null && (state === 'expired' || state === 'revoked'))
    return <EndedCode state={state} validUntil={carried.issued?.validUntil} />;
  return (
    <>
      <DeclarationCode code={declarationCode} />
      <KeepOffer declarationCode={declarationCode} isSupported={isSupported} isAsked={state === 'asked'} />
    </>
  );
}

/** The code of a declaration, which anybody can copy; it ends with the declaration. */
function DeclarationCode({ code }: { readonly code: string }) {
  const t = useTexts(personalCodeTexts);
  const declaration = useOwnDeclarations().find((own) => own.code === code);
  if (declaration !== undefined && new Date(declaration.validUntil) <= businessNow())
    return <EndedCode state="expired" validUntil={declaration.validUntil} />;
  return (
    <section aria-label={t('codeOfDeclaration')}>
      <CodeDisplay text={printDeclarationText(code)} code={inGroupsOfFour(code.replaceAll('-', ''))} />
    </section>
  );
}
