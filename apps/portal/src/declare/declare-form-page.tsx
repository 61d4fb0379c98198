import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { DECLARATION_FORMS, type DeclarationFormCode } from '#libs/vocabulary';
import { areasQuery } from '../areas/areas';
import { useTexts } from '../language/language';
import { PAGE_PATHS } from '../navigation/page-paths';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { declareTexts } from './declare.texts';
import { FillForm } from './fill-form';
import { questionnaireQuery } from './questionnaires';

/** One form, filled in one question at a time. */
export default function DeclareFormPage() {
  const { form } = useParams();
  const known = DECLARATION_FORMS.find((one) => one === form);
  return known === undefined ? <NoForm /> : <Form form={known} />;
}

function Form({ form }: { readonly form: DeclarationFormCode }) {
  const t = useTexts(declareTexts);
  // Not first when the question for the commune is there: the network may be gone by then.
  usePrefetchQuery(areasQuery);
  const { data: questionnaire, error, refetch } = useQuery(questionnaireQuery(form));
  if (questionnaire !== undefined) return <FillForm questionnaire={questionnaire} />;
  if (error === null) return <Loading />;
  return (
    <>
      <PageTitle>{t('choose')}</PageTitle>
      <Notification tone="warning">
        <p>{t('formUnavailable')}</p>
      </Notification>
      <ProblemNotice error={error} retry={() => void refetch()} />
    </>
  );
}

function NoForm() {
  const t = useTexts(declareTexts);
  return (
    <div className="text-column">
      <PageTitle>{t('noForm')}</PageTitle>
      <p>{t('noFormReason')}</p>
      <Link to={PAGE_PATHS.declare}>{t('toForms')}</Link>
    </div>
  );
}
