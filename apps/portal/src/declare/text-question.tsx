import type { Question } from '#libs/vocabulary';
import { useSentence, useTexts } from '../language/language';
import type { FieldProps } from '../parts/field';
import { TextField } from '../parts/text-field';
import { declareTexts } from './declare.texts';

interface TextQuestionProps {
  readonly question: Question;
  readonly field: FieldProps;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Longer texts get more than one line. */
const ONE_LINE_CHARACTERS_MAX = 200;

/** What is answered in words or digits. */
export function TextQuestion({ question, field, typed, onType }: TextQuestionProps) {
  const t = useTexts(declareTexts);
  const say = useSentence();
  const common = { ...field, value: typed, onChange: onType };
  switch (question.kind) {
    case 'name':
      return <TextField {...common} autoComplete="name" autoCapitalize="words" maxLength={255} />;
    case 'phone':
      return <TextField {...common} type="tel" inputMode="tel" autoComplete="tel" width="short" maxLength={30} />;
    case 'email':
      return <TextField {...common} type="email" inputMode="email" autoComplete="email" maxLength={254} />;
    case 'number':
      return (
        <TextField
          {...common}
          label={question.unit === undefined ? field.label : `${field.label} (${say(question.unit)})`}
          inputMode="decimal"
          width="short"
          maxLength={12}
        />
      );
    case 'time':
      return (
        <TextField {...common} hint={field.hint ?? t('timeHint')} inputMode="numeric" width="short" maxLength={5} />
      );
    case 'place-code':
    case 'vehicle-code':
    case 'health-insurance-number':
      return <TextField {...common} width="code" autoCapitalize="characters" maxLength={30} />;
    case 'text':
      return (
        <TextField
          {...common}
          maxLength={question.maxCharacters}
          lines={question.maxCharacters > ONE_LINE_CHARACTERS_MAX ? 4 : 1}
        />
      );
    default:
      return <TextField {...common} />;
  }
}
