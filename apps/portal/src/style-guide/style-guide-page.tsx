import { useTexts } from '../language/language';
import { FieldExamples } from './field-examples';
import { ListExamples } from './list-examples';
import { MessageExamples } from './message-examples';
import { styleGuideTexts } from './style-guide.texts';

/** Every part in every state, for those who build pages of them and those who check how they look. */
export default function StyleGuidePage() {
  const t = useTexts(styleGuideTexts);
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <FieldExamples />
      <MessageExamples />
      <ListExamples />
    </>
  );
}
