import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../api/api';
import { useTexts } from '../language/language';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { StatusTag } from '../parts/status-tag';
import { attentionTexts } from './attention.texts';
import { EntryActs } from './entry-acts';
import { EntryHistory } from './entry-history';
import { EntryPerson } from './entry-person';
import { STATE_TONES, useAge, useWord } from './listed-entry';

/** One entry: who it is, what was done, and what the officer may do now. */
export default function EntryPage() {
  const t = useTexts(attentionTexts);
  const word = useWord();
  const ageOf = useAge();
  const { id = '' } = useParams();
  const {
    data: entry,
    error,
    refetch,
  } = useQuery({
    queryKey: ['attention-entry', id],
    queryFn: async ({ signal }) => {
      const { data } = await api.GET('/v1/attention-entries/{id}', { params: { path: { id } }, signal });
      return data ?? null;
    },
    staleTime: 0,
  });
  const title = <PageTitle>{entry?.declaration?.fullName ?? t('title')}</PageTitle>;
  if (error)
    return (
      <>
        {title}
        <ProblemNotice error={error} retry={() => void refetch()} />
      </>
    );
  if (!entry)
    return (
      <>
        {title}
        <Loading />
      </>
    );
  return (
    <>
      {title}
      <p className="lead">
        <StatusTag tone={STATE_TONES[entry.state]}>{t(entry.state)}</StatusTag> {entry.reasons.map(word).join(', ')} ·{' '}
        {ageOf(entry)}
      </p>
      <EntryPerson entry={entry} />
      <EntryActs entry={entry} onChanged={() => void refetch()} />
      <EntryHistory acts={entry.acts} />
    </>
  );
}
