import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inGroupsOfFour } from '#libs/vocabulary';
import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import { useDayInWords, useTimeInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { StatusTag } from '../parts/status-tag';
import { readCard, type ShownCard } from './card-requests';
import { cardsTexts } from './cards.texts';
import { RevokeCard } from './revoke-card';
import type { Sheet } from './use-sheet';

interface ShownCardProps {
  readonly code: string;
  readonly sheet: Sheet;
}

const TONES = { valid: 'success', expired: 'neutral', revoked: 'error' } as const;

/** A card that was found, whose it is, and what can be done with it. */
export function ShownCardDetails({ code, sheet }: ShownCardProps) {
  const t = useTexts(cardsTexts);
  const [isRevoking, setRevoking] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['personal-card', code],
    queryFn: ({ signal }) => readCard(code, signal),
  });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const revoked = (): void => {
    setRevoking(false);
    sheet.takeOff(code);
    void refetch();
  };
  return (
    <section aria-labelledby="found-card">
      <h3 id="found-card">{t('card', { name: data.fullName })}</h3>
      <CardFacts card={data} />
      {data.status === 'valid' ? (
        <div className="actions page-actions">
          {sheet.has(code) || sheet.isFull ? null : (
            <Button kind="secondary" onPress={() => sheet.add(data)}>
              {t('addToSheet')}
            </Button>
          )}
          <Button kind="danger" onPress={() => setRevoking(true)}>
            {t('revoke')}
          </Button>
        </div>
      ) : null}
      {sheet.has(code) ? <p role="status">{t('onSheet')}</p> : null}
      {isRevoking ? <RevokeCard card={data} onClose={() => setRevoking(false)} onRevoked={revoked} /> : null}
    </section>
  );
}

function CardFacts({ card }: { readonly card: ShownCard }) {
  const t = useTexts(cardsTexts);
  const areaName = useAreaName();
  const inWords = useTimeInWords();
  const dayInWords = useDayInWords();
  const { code, status, birthYear, phone, communeCode, address, issuedAt, validUntil, revokedAt } = card;
  return (
    <Facts
      facts={[
        { name: t('code'), value: <strong>{inGroupsOfFour(code)}</strong> },
        { name: t('status'), value: <StatusTag tone={TONES[status]}>{t(status)}</StatusTag> },
        { name: t('birthYear'), value: birthYear ?? t('unknown') },
        { name: t('phone'), value: phone ?? t('unknown') },
        { name: t('commune'), value: areaName(communeCode) },
        { name: t('address'), value: address },
        { name: t('issuedAt'), value: inWords(new Date(issuedAt)) },
        { name: t('validUntil'), value: dayInWords(validUntil) },
        ...(revokedAt === null ? [] : [{ name: t('revokedAt'), value: inWords(new Date(revokedAt)) }]),
      ]}
    />
  );
}
