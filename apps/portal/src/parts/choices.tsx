import { FieldGroup, type FieldProps } from './field';
import type { Option } from './options';

interface RadioGroupProps<Value extends string> extends FieldProps {
  readonly value: Value | undefined;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  /** Beside each other, for short answers such as yes and no. */
  readonly isInline?: boolean;
}

/** One of several, all of them in view. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { value, options, onChange, isInline = false, ...field } = props;
  return (
    <FieldGroup {...field}>
      {({ id }) => (
        <div className={isInline ? 'choices choices-inline' : 'choices'}>
          {options.map((option, index) => (
            <Choice
              key={option.value}
              {...option}
              type="radio"
              name={id}
              id={index === 0 ? id : `${id}-${option.value}`}
              isChecked={option.value === value}
              onChange={() => onChange(option.value)}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

interface CheckboxGroupProps<Value extends string> extends FieldProps {
  readonly values: readonly Value[];
  readonly options: readonly Option<Value>[];
  readonly onChange: (values: readonly Value[]) => void;
  /** "None of these": choosing it takes back all others, and the other way round. */
  readonly none?: Option<Value>;
}

/** Any number of several. */
export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>) {
  const { values, options, onChange, none, ...field } = props;
  const toggle = (value: Value): void => {
    if (values.includes(value)) onChange(values.filter((other) => other !== value));
    else if (value === none?.value) onChange([value]);
    else onChange([...values.filter((other) => other !== none?.value), value]);
  };
  return (
    <FieldGroup {...field}>
      {({ id }) => (
        <div className="choices">
          {[...options, ...(none === undefined ? [] : [none])].map((option, index) => (
            <Choice
              key={option.value}
              {...option}
              type="checkbox"
              name={id}
              id={index === 0 ? id : `${id}-${option.value}`}
              isChecked={values.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

interface CheckboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly id: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** One thing that is or is not. */
export function Checkbox({ isChecked, onChange, ...rest }: CheckboxProps) {
  return (
    <Choice {...rest} type="checkbox" name={rest.id} isChecked={isChecked} onChange={() => onChange(!isChecked)} />
  );
}

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly isChecked: boolean;
  readonly onChange: () => void;
}

function Choice({ type, name, id, label, hint, isChecked, onChange }: ChoiceProps) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="choice">
      <input type={type} name={name} id={id} checked={isChecked} onChange={onChange} aria-describedby={hintId} />
      <div className="choice-words">
        <label htmlFor={id}>{label}</label>
        {hint === undefined ? null : (
          <p className="field-hint" id={hintId}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
