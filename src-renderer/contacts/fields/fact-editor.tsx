import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../../src-shared/contacts/contact-field.ts';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import { useFormat } from '../../ui/use-format.ts';
import { fieldTextForEdit } from './field-text-for-edit.ts';
import { InlineChoice } from './inline-choice.tsx';
import { InlineSuggest } from './inline-suggest.tsx';
import { InlineTags } from './inline-tags.tsx';
import { InlineText } from './inline-text.tsx';
import type { KnownField } from './known-field.ts';
import { parseFieldText } from './parse-field-text.ts';
import { useFieldChoices } from './use-field-choices.ts';
import { useKnownFields } from './use-known-fields.ts';

type Props = Readonly<{
  field: KnownField;
  value: FieldValue | undefined;
  onSave: (value: FieldValue) => Promise<AppError | null>;
  onClose: () => void;
}>;

/** The editor that suits the kind of a field. */
export function FactEditor({ field, value, onSave, onClose }: Props): ReactNode {
  const { t } = useTranslation('fields');
  const { locale } = useFormat();
  const { valueLabel } = useKnownFields();
  const choices = useFieldChoices(field) ?? [];
  const label = t('edit', { label: field.label });
  const initial = fieldTextForEdit(field, value, locale);
  const shared = { label, onClose };

  if (field.kind === 'enum') {
    return (
      <InlineChoice
        {...shared}
        value={initial === '' ? null : initial}
        choices={choices}
        clearable={field.id !== 'kind'}
        onPick={(picked) => void onSave(picked)}
      />
    );
  }
  if (field.kind === 'yesNo') {
    return (
      <InlineChoice
        {...shared}
        value={typeof value === 'boolean' ? String(value) : null}
        choices={[
          { value: 'true', label: valueLabel(field.id, 'yes') },
          { value: 'false', label: valueLabel(field.id, 'no') },
        ]}
        clearable
        onPick={(picked) => void onSave(picked === null ? null : picked === 'true')}
      />
    );
  }
  if (field.kind === 'dictionary') {
    return <InlineSuggest {...shared} initial={initial} choices={choices} onSave={onSave} />;
  }
  if (field.kind === 'tags') {
    return (
      <InlineTags
        {...shared}
        value={Array.isArray(value) ? value : []}
        choices={choices}
        onSave={(tags) => void onSave(tags)}
      />
    );
  }
  return (
    <InlineText
      {...shared}
      initial={initial}
      long={field.kind === 'longText'}
      placeholder={
        field.kind === 'date'
          ? t('datePlaceholder')
          : field.kind === 'birthday'
            ? t('birthdayPlaceholder')
            : ''
      }
      read={(text) => {
        const parsed = parseFieldText(field, text);
        return 'problem' in parsed ? { problem: t(`problems.${parsed.problem}`) } : parsed;
      }}
      onSave={onSave}
    />
  );
}
