import { useTexts } from '../language/language';
import { myCodesTexts } from './my-codes.texts';

const FORMS = ['whole-population', 'domestic-move', 'entry', 'self-monitoring'] as const;

/** What a form is called, without network too. */
export function useFormName(): (form: string) => string {
  const t = useTexts(myCodesTexts);
  return (form) => t(FORMS.find((known) => known === form) ?? 'otherForm');
}
