import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { changeVisitedPlace, visitedPlaceQuery } from './visited-place';
import { VisitedPlaceForm } from './visited-place-form';
import { typedVisitedPlaceOf } from './typed-visited-place';

/** Says all of a draft anew. Who has changed it meanwhile is not overwritten: the platform asks for the version. */
export default function VisitedPlaceChangePage() {
  const { id = '' } = useParams();
  const { data: place, error, refetch } = useQuery({ ...visitedPlaceQuery(id), refetchOnWindowFocus: false });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!place) return <Loading />;
  return <VisitedPlaceForm initial={typedVisitedPlaceOf(place)} save={(typed) => changeVisitedPlace(place, typed)} />;
}
