import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../language/language';
import { Facts } from '../parts/facts';
import { Notification } from '../parts/notification';
import { placeQuery } from '../place/place-query';
import { scanTexts } from './scan.texts';

/** Name and commune of a scanned place, where the network tells them. */
export function ScannedPlace({ code }: { readonly code: string }) {
  const t = useTexts(scanTexts);
  const { data: place } = useQuery(placeQuery(code));
  if (place === undefined) return null;
  if (place === null)
    return (
      <Notification tone="warning">
        <p>{t('noPlace')}</p>
      </Notification>
    );
  return (
    <>
      <Facts
        facts={[
          { name: t('placeName'), value: place.name },
          { name: t('commune'), value: place.communeName },
        ]}
      />
      {place.status === 'closed' ? (
        <Notification tone="warning">
          <p>{t('closed')}</p>
        </Notification>
      ) : null}
    </>
  );
}
