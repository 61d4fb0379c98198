import { useState } from 'react';
import { inGroupsOfFour } from '#libs/vocabulary';
import { keepOwnDeclaration, type OwnDeclaration } from '../device/own-declarations';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { PAGE_PATHS } from '../navigation/page-paths';
import { Button, ButtonLink } from '../parts/button';
import { Notification } from '../parts/notification';
import { PageTitle } from '../parts/page-title';
import { StatusTag } from '../parts/status-tag';
import { familyTexts } from './family.texts';
import type { GroupSent } from './submit-group';

interface GroupOutcomeProps {
  readonly sent: Exclude<GroupSent, { kind: 'failed' }>;
  readonly onDone: () => void;
}

/** What came of it, for each. */
export function GroupOutcome({ sent, onDone }: GroupOutcomeProps) {
  const t = useTexts(familyTexts);
  return (
    <>
      {sent.kind === 'waiting' ? (
        <>
          <PageTitle>{t('waitingTitle')}</PageTitle>
          <Notification tone="warning">
            <p>{t('waitingReason', { number: sent.number })}</p>
          </Notification>
        </>
      ) : (
        <Accepted {...sent} />
      )}
      <div className="actions">
        <ButtonLink kind="secondary" to={PAGE_PATHS.myCodes}>
          {t('toCodes')}
        </ButtonLink>
        <Button kind="link" onPress={onDone}>
          {t('toFamily')}
        </Button>
      </div>
    </>
  );
}

interface AcceptedProps {
  readonly code: string;
  readonly declarations: readonly OwnDeclaration[];
}

function Accepted({ code, declarations }: AcceptedProps) {
  const t = useTexts(familyTexts);
  const inWords = useTimeInWords();
  return (
    <>
      <PageTitle>{t('received', { number: declarations.length })}</PageTitle>
      <h2>{t('outcomeOf')}</h2>
      <ul className="plain-list people">
        {declarations.map((declaration) => (
          <li key={declaration.code} className="person">
            <h3>{declaration.fullName}</h3>
            <p>
              <StatusTag tone={declaration.outcome === 'clear' ? 'success' : 'warning'}>
                {t(declaration.outcome)}
              </StatusTag>
            </p>
            <p className="muted">{t('until', { time: inWords(new Date(declaration.validUntil)) })}</p>
          </li>
        ))}
      </ul>
      <KeepAll codes={declarations.map((declaration) => declaration.code)} />
      <h2>{t('groupCode')}</h2>
      <p className="group-code">
        <span className="code">{inGroupsOfFour(code.replaceAll('-', ''))}</span>
      </p>
      <p className="muted">{t('groupCodeHint')}</p>
    </>
  );
}

function KeepAll({ codes }: { readonly codes: readonly string[] }) {
  const t = useTexts(familyTexts);
  const [came, setCame] = useState<'keptAll' | 'notKept'>();
  if (came !== undefined)
    return (
      <Notification tone={came === 'keptAll' ? 'success' : 'warning'}>
        <p>{t(came)}</p>
      </Notification>
    );
  return (
    <>
      <div className="actions">
        <Button onPress={() => setCame(codes.map(keepOwnDeclaration).every(Boolean) ? 'keptAll' : 'notKept')}>
          {t('keepAll')}
        </Button>
      </div>
      <p className="muted">{t('keepHint')}</p>
    </>
  );
}
