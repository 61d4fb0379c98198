import { useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Notification } from '../parts/notification';
import type { ShownCard } from './card-requests';
import { CardSheet } from './card-sheet';
import { cardsTexts } from './cards.texts';
import { FindCard } from './find-card';
import { IssueCard } from './issue-card';
import { ShownCardDetails } from './shown-card';
import { useSheet } from './use-sheet';

/** Personal cards of the officer's areas: issue one, print several, find one by its code, revoke it. */
export default function CardsPage() {
  const t = useTexts(cardsTexts);
  const sheet = useSheet();
  const [isIssuing, setIssuing] = useState(false);
  const [issued, setIssued] = useState<ShownCard>();
  const [code, setCode] = useState<string>();
  const taken = (card: ShownCard): void => {
    setIssuing(false);
    setIssued(card);
    setCode(undefined);
    sheet.add(card);
  };
  const show = (found: string): void => {
    setIssued(undefined);
    setCode(found);
  };
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <div className="actions page-actions">
        <Button onPress={() => setIssuing(true)}>{t('issue')}</Button>
      </div>
      {issued === undefined ? null : (
        <Notification tone="success">
          <p>{t('issued', { name: issued.fullName })}</p>
        </Notification>
      )}
      <CardSheet sheet={sheet} />
      <FindCard onFound={show} />
      {code === undefined ? null : <ShownCardDetails key={code} code={code} sheet={sheet} />}
      {isIssuing ? <IssueCard onClose={() => setIssuing(false)} onIssued={taken} /> : null}
    </>
  );
}
