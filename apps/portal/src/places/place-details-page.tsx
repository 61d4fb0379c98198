import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { inGroupsOfFour } from '#libs/vocabulary';
import { api } from '../api/api';
import { useTexts } from '../language/language';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { StatusTag } from '../parts/status-tag';
import { placeKindTexts } from '../place/place-kinds.texts';
import { useMe } from '../session/session';
import { ClosePlace } from './close-place';
import { Poster } from './poster';
import { placesTexts } from './places.texts';
import { Visitors } from './visitors';

/** One place: its poster, who is inside, how many may be. */
export default function PlaceDetailsPage() {
  const t = useTexts(placesTexts);
  const kindName = useTexts(placeKindTexts);
  const { code = '' } = useParams();
  const scopes = useMe().data?.scopes ?? [];
  const { data, error, refetch } = useQuery({
    queryKey: ['place-details', code],
    queryFn: async ({ signal }) => {
      const { data: place, response } = await api.GET('/v1/places/{code}', { params: { path: { code } }, signal });
      return place === undefined ? null : { place, version: versionIn(response.headers.get('etag')) };
    },
  });
  if (error)
    return (
      <>
        <PageTitle>{inGroupsOfFour(code)}</PageTitle>
        <ProblemNotice error={error} retry={() => void refetch()} />
      </>
    );
  if (!data)
    return (
      <>
        <PageTitle>{inGroupsOfFour(code)}</PageTitle>
        <Loading />
      </>
    );
  const { place, version } = data;
  const isOpen = place.status === 'open';
  return (
    <>
      <PageTitle>{place.name}</PageTitle>
      <Facts
        facts={[
          { name: t('code'), value: <strong>{inGroupsOfFour(place.code)}</strong> },
          { name: t('kind'), value: kindName(place.kind) },
          { name: t('commune'), value: place.communeName },
          { name: t('address'), value: place.address },
          {
            name: t('status'),
            value: <StatusTag tone={isOpen ? 'success' : 'neutral'}>{t(place.status)}</StatusTag>,
          },
        ]}
      />
      {scopes.includes('check-ins:read') ? (
        <Visitors code={place.code} mayWrite={isOpen && scopes.includes('check-ins:write')} />
      ) : null}
      {isOpen ? <Poster code={place.code} name={place.name} /> : null}
      {isOpen && scopes.includes('places:write') ? (
        <ClosePlace code={place.code} name={place.name} version={version} onClosed={() => void refetch()} />
      ) : null}
    </>
  );
}

/** `"3"` or `W/"3"`. */
const versionIn = (etag: string | null): number => Number(etag?.replaceAll(/\D/g, '') ?? 0);
