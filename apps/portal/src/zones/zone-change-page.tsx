import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { changeZone, zoneQuery } from './zone';
import { ZoneForm } from './zone-form';
import { typedZoneOf } from './typed-zone';

/** Says all of a draft anew. Who has changed it meanwhile is not overwritten: the platform asks for the version. */
export default function ZoneChangePage() {
  const { id = '' } = useParams();
  const { data: zone, error, refetch } = useQuery({ ...zoneQuery(id), refetchOnWindowFocus: false });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!zone) return <Loading />;
  return <ZoneForm initial={typedZoneOf(zone)} save={(typed) => changeZone(zone, typed)} />;
}
