import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useSentence, useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { declareTexts } from './declare.texts';
import { formsQuery } from './questionnaires';
import type { Sentence } from '../language/texts';

/** Which form: the one for everybody first. */
export default function DeclarePage() {
  const t = useTexts(declareTexts);
  const say = useSentence();
  const [search] = useSearchParams();
  const { data: forms, error, refetch } = useQuery(formsQuery);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (forms === undefined) return <Loading />;
  const query = search.size === 0 ? '' : `?${search.toString()}`;
  return (
    <>
      <p className="lead">{t('chooseLead')}</p>
      <ul className="task-list">
        {forms
          .toSorted((a, b) => ORDER.indexOf(a.form) - ORDER.indexOf(b.form))
          .map(({ form, title }) => (
            <li key={form}>
              <Link to={addressOf('declareForm', { form }) + query}>
                <strong>{say(title as Sentence)}</strong>
                <span>{t(form)}</span>
              </Link>
            </li>
          ))}
      </ul>
    </>
  );
}

const ORDER: readonly string[] = ['whole-population', 'domestic-move', 'entry', 'self-monitoring'];
