import { businessNow } from '../api/business-time';
import type { OwnDeclaration } from '../device/own-declarations';
import type { Sent } from '../device/waiting-declarations';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { PAGE_PATHS } from '../navigation/page-paths';
import { Button, ButtonLink } from '../parts/button';
import { Notification } from '../parts/notification';
import { PageTitle } from '../parts/page-title';
import { Panel } from '../parts/panel';
import { PersonalCode } from '../personal-code/personal-code';
import { declareTexts } from './declare.texts';

interface OutcomeProps {
  readonly sent: Exclude<Sent, { kind: 'refused' }>;
  readonly again: () => void;
}

/** What came of it: the outcome with the code to show, or that it waits for the network. */
export function Outcome({ sent, again }: OutcomeProps) {
  const t = useTexts(declareTexts);
  return (
    <>
      {sent.kind === 'accepted' ? <Accepted declaration={sent.declaration} /> : <Waiting />}
      <div className="actions">
        <Button kind="secondary" onPress={again}>
          {t('another')}
        </Button>
        <ButtonLink kind="link" to={PAGE_PATHS.home}>
          {t('done')}
        </ButtonLink>
      </div>
    </>
  );
}

function Accepted({ declaration }: { readonly declaration: OwnDeclaration }) {
  const t = useTexts(declareTexts);
  const inWords = useTimeInWords();
  const { outcome, code, fullName, validUntil } = declaration;
  return (
    <>
      <PageTitle>{t(outcome)}</PageTitle>
      <Panel tone={outcome === 'clear' ? 'green' : 'yellow'} title={fullName}>
        <p>{t(outcome === 'clear' ? 'clearNext' : 'attentionNext')}</p>
        <p>{t('countsUntil', { time: inWords(new Date(validUntil)) })}</p>
      </Panel>
      <h2>{t('codeTitle')}</h2>
      <PersonalCode declarationCode={code} />
      <p className="text-column muted">{t('codeHint')}</p>
    </>
  );
}

function Waiting() {
  const t = useTexts(declareTexts);
  const inWords = useTimeInWords();
  return (
    <>
      <PageTitle>{t('waiting')}</PageTitle>
      <Notification tone="warning">
        <p>{t('waitingNext', { time: inWords(businessNow()) })}</p>
      </Notification>
    </>
  );
}
