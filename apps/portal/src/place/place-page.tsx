import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { parsePlaceCode, inGroupsOfFour } from '#libs/vocabulary';
import { ProblemError } from '#packages/client';
import { api } from '../api/api';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { ButtonLink } from '../parts/button';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { PageTitle } from '../parts/page-title';
import { PlaceCodeForm } from './place-code-form';
import { placeKindTexts } from './place-kinds.texts';
import { placeTexts } from './place.texts';

/** Where a poster leads: the place, and what can be done there. */
export default function PlacePage() {
  const { code: typed = '' } = useParams();
  const parsed = parsePlaceCode(typed);
  return parsed.ok ? <KnownCode code={parsed.value} /> : <UnknownPlace />;
}

function KnownCode({ code }: { readonly code: string }) {
  const t = useTexts(placeTexts);
  const { data: place, error } = useQuery({
    queryKey: ['place', code],
    queryFn: async ({ signal }) => (await api.GET('/v1/places/{code}', { params: { path: { code } }, signal })).data,
  });
  if (error instanceof ProblemError && error.status === 404) return <UnknownPlace />;
  if (error !== null)
    return (
      <>
        <PageTitle>{t('title')}</PageTitle>
        <Notification tone="warning">
          <p>{t('offline', { code: inGroupsOfFour(code) })}</p>
        </Notification>
        <Actions code={code} />
      </>
    );
  return place === undefined ? <Loading /> : <Place {...place} />;
}

interface PlaceProps {
  readonly code: string;
  readonly name: string;
  readonly kind: keyof typeof placeKindTexts;
  readonly communeName: string;
  readonly address: string;
  readonly status: 'open' | 'closed';
}

function Place({ code, name, kind, communeName, address, status }: PlaceProps) {
  const t = useTexts(placeTexts);
  const kindName = useTexts(placeKindTexts);
  return (
    <>
      <PosterWarning />
      <PageTitle caption={kindName(kind)}>{name}</PageTitle>
      <Facts
        facts={[
          { name: t('address'), value: address },
          { name: t('commune'), value: communeName },
        ]}
      />
      {status === 'open' ? <Actions code={code} /> : <Closed />}
    </>
  );
}

function Actions({ code }: { readonly code: string }) {
  const t = useTexts(placeTexts);
  const query = `?place=${encodeURIComponent(code)}`;
  return (
    <div className="actions">
      <ButtonLink to={addressOf('declareForm', { form: 'whole-population' }) + query}>{t('declare')}</ButtonLink>
      <ButtonLink kind="secondary" to={addressOf('checkIn') + query}>
        {t('checkIn')}
      </ButtonLink>
    </div>
  );
}

/** What the signature of the scanned poster says: `/q/…` leads here with its verdict. */
function PosterWarning() {
  const t = useTexts(placeTexts);
  const [search] = useSearchParams();
  const verdict = search.get('poster');
  if (verdict !== 'forged' && verdict !== 'revoked') return null;
  return (
    <Notification tone={verdict === 'forged' ? 'error' : 'warning'} title={t(verdict)}>
      <p>{t(`${verdict}Reason`)}</p>
    </Notification>
  );
}

function Closed() {
  const t = useTexts(placeTexts);
  return (
    <>
      <Notification tone="warning" title={t('closed')}>
        <p>{t('closedReason')}</p>
      </Notification>
      <ButtonLink kind="secondary" to={addressOf('declareForm', { form: 'whole-population' })}>
        {t('declareAnyway')}
      </ButtonLink>
    </>
  );
}

function UnknownPlace() {
  const t = useTexts(placeTexts);
  return (
    <>
      <PageTitle>{t('unknown')}</PageTitle>
      <p>{t('unknownReason')}</p>
      <PlaceCodeForm />
    </>
  );
}
