import { Button, ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { foldName } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import { fieldClass, HintAndError, OptionalMark, useControlIds, type FieldProps } from './field';
import type { Option } from './options';
import { partsTexts } from './parts.texts';

interface ComboBoxProps extends FieldProps {
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (value: string | undefined) => void;
}

/** One of many, found by typing some of its name: with or without marks, in any case. */
export function ComboBox({ value, options, onChange, label, hint, error, isOptional, id }: ComboBoxProps) {
  const t = useTexts(partsTexts);
  const ids = useControlIds({ id, hint, error });
  return (
    <AriaComboBox
      className={`${fieldClass(error)} combo-box`}
      defaultItems={options.map((option) => ({ ...option, id: option.value }))}
      value={value ?? null}
      onChange={(key) => onChange(key === null ? undefined : String(key))}
      defaultFilter={(text, typed) => foldName(text).includes(foldName(typed))}
      allowsEmptyCollection
      isInvalid={error !== undefined}
      aria-describedby={ids['aria-describedby']}
      menuTrigger="focus"
    >
      <Label>
        {label} <OptionalMark isOptional={isOptional} />
      </Label>
      <HintAndError ids={ids} hint={hint} error={error} />
      <div className="combo-box-control">
        <Input id={ids.id} autoComplete="off" />
        <Button className="combo-box-button" aria-label={t('showAll')}>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="combo-box-list" offset={0}>
        <ListBox<Option & { id: string }> renderEmptyState={() => <p className="combo-box-empty">{t('noMatch')}</p>}>
          {(option) => (
            <ListBoxItem className="combo-box-item" textValue={option.label}>
              <span>{option.label}</span>
              {option.hint === undefined ? null : <span className="muted"> {option.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
