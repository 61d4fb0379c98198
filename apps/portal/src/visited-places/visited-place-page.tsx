import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useAreaName } from '../areas/areas';
import { VisitedEntry } from '../covid-map/visited-place-list';
import { ActHistory } from '../decisions/act-history';
import { decisionTexts } from '../decisions/decisions.texts';
import { isForThePublic, PreviewTitle } from '../decisions/preview-title';
import { StateTag } from '../decisions/state-tag';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { MapNotes, SketchNote } from '../maps/map-notes';
import { useCommuneGround } from '../maps/use-commune-ground';
import { Facts } from '../parts/facts';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { PersonalDataWarning } from './personal-data-warning';
import { PlaceMap } from './place-map';
import { visitedPlaceQuery, type VisitedPlaceWithHistory } from './visited-place';
import { VisitedPlaceActs } from './visited-place-acts';
import { visitedPlaceTexts } from './visited-places.texts';

/** One place: what citizens see of it, what was done, and what the officer may do now. */
export default function VisitedPlacePage() {
  const t = useTexts(visitedPlaceTexts);
  const { id = '' } = useParams();
  const { data: place, error, refetch } = useQuery(visitedPlaceQuery(id));
  const { layers } = useCommuneGround();
  const reread = (): void => void refetch();
  return (
    <>
      <PageTitle>{place?.name ?? t('title')}</PageTitle>
      {error ? <ProblemNotice error={error} retry={reread} /> : null}
      {!place && !error ? <Loading /> : null}
      {place ? (
        <>
          <PlaceFacts place={place} />
          {place.state === 'draft' ? <PersonalDataWarning /> : null}
          <VisitedPlaceActs place={place} onChanged={reread} />
          <PreviewTitle state={place.state} />
          <Preview place={place} />
          <ActHistory acts={place.history} />
          <MapNotes layers={layers} />
        </>
      ) : null}
    </>
  );
}

function PlaceFacts({ place }: { readonly place: VisitedPlaceWithHistory }) {
  const t = useTexts(visitedPlaceTexts);
  const inDecisions = useTexts(decisionTexts);
  const areaName = useAreaName();
  const inWords = useTimeInWords();
  const { latitude, longitude, publishedAt } = place;
  return (
    <Facts
      facts={[
        { name: inDecisions('state'), value: <StateTag state={place.state} /> },
        { name: t('commune'), value: areaName(place.communeCode) },
        { name: t('address'), value: place.address ?? '–' },
        { name: t('position'), value: latitude === null ? t('noPosition') : `${latitude}, ${longitude}` },
        { name: t('publishedAt'), value: publishedAt === null ? '–' : inWords(new Date(publishedAt)) },
      ]}
    />
  );
}

function Preview({ place }: { readonly place: VisitedPlaceWithHistory }) {
  const t = useTexts(visitedPlaceTexts);
  const { certainty } = useCommuneGround();
  const places = useMemo(() => [place], [place]);
  return (
    <>
      <div className="preview">
        {isForThePublic(place.state) ? <p>{t('shownAs')}</p> : null}
        <VisitedEntry place={place} />
      </div>
      {certainty === 'schematic' ? <SketchNote /> : null}
      <PlaceMap name={t('mapOfPlace', { name: place.name })} places={places} communeCode={place.communeCode} />
    </>
  );
}
