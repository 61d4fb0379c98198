import type { Question } from '#libs/vocabulary';
import { useSentence, useTexts } from '../language/language';
import { CheckboxGroup, RadioGroup } from '../parts/choices';
import { DateField, NO_DATE, type TypedDate } from '../parts/date-field';
import type { FieldProps } from '../parts/field';
import { Select } from '../parts/select';
import { AreaChoice } from './area-choice';
import { declareTexts } from './declare.texts';
import { NONE_OF_THEM } from './read-answer.rules';
import { DocumentField } from './document-field';
import { ItineraryField } from './itinerary-field';
import { ResidenceField } from './residence-field';
import { TextQuestion } from './text-question';
import { type TypedAnswer, type TypedDocument, type TypedItinerary, type TypedResidence } from './typed-answer';

export interface QuestionFieldProps {
  readonly question: Question;
  readonly typed: TypedAnswer | undefined;
  readonly onType: (typed: TypedAnswer) => void;
  /** The sentence of a fault of the question, or of one of its fields. */
  readonly errorOf: (part?: string) => string | undefined;
}

/** The control for one question, by its kind. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, typed, onType, errorOf } = props;
  const say = useSentence();
  const field: FieldProps = {
    id: question.key,
    label: say(question.label),
    hint: question.hint === undefined ? undefined : say(question.hint),
    error: errorOf(),
    isOptional: !question.required && question.hint === undefined,
  };
  switch (question.kind) {
    case 'yes-no':
      return <YesNo field={field} value={typed as boolean | undefined} onChange={onType} />;
    case 'choice':
    case 'many-choices':
      return <Choices {...props} field={field} question={question} />;
    case 'birth':
    case 'date':
      return (
        <DateField
          {...field}
          hint={question.kind === 'birth' ? undefined : field.hint}
          value={(typed as TypedDate | undefined) ?? NO_DATE}
          onChange={onType}
          isBirthday={question.kind === 'birth'}
        />
      );
    case 'commune':
    case 'province':
    case 'country':
      return <AreaChoice kind={question.kind} field={field} code={typed as string | undefined} onChange={onType} />;
    case 'document':
      return <DocumentField {...props} field={field} kinds={question.documentKinds} typed={typed as TypedDocument} />;
    case 'residence':
      return <ResidenceField {...props} field={field} typed={typed as TypedResidence} />;
    case 'itinerary':
      return <ItineraryField {...props} field={field} question={question} typed={typed as TypedItinerary} />;
    default:
      return (
        <TextQuestion question={question} field={field} typed={(typed as string | undefined) ?? ''} onType={onType} />
      );
  }
}

interface YesNoProps {
  readonly field: FieldProps;
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean) => void;
}

function YesNo({ field, value, onChange }: YesNoProps) {
  const t = useTexts(declareTexts);
  return (
    <RadioGroup
      {...field}
      isInline
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      options={[
        { value: 'no', label: t('no') },
        { value: 'yes', label: t('yes') },
      ]}
      onChange={(chosen) => onChange(chosen === 'yes')}
    />
  );
}

interface ChoicesProps extends QuestionFieldProps {
  readonly field: FieldProps;
  readonly question: Extract<Question, { kind: 'choice' | 'many-choices' }>;
}

/** Fewer than this are all in view; more go into the device's own list. */
const IN_VIEW_MAX = 8;

function Choices({ question, field, typed, onType }: ChoicesProps) {
  const t = useTexts(declareTexts);
  const say = useSentence();
  const options = question.values.map(({ value, label }) => ({ value, label: say(label) }));
  if (question.kind === 'many-choices')
    return (
      <CheckboxGroup
        {...field}
        hint={undefined}
        values={(typed as readonly string[] | undefined) ?? []}
        options={options}
        none={{ value: NONE_OF_THEM, label: t('none') }}
        onChange={onType}
      />
    );
  const value = (typed as string | undefined) ?? '';
  if (options.length > IN_VIEW_MAX) return <Select {...field} value={value} options={options} onChange={onType} />;
  return <RadioGroup {...field} value={value} options={options} onChange={onType} />;
}
