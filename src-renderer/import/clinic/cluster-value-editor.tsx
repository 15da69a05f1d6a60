import { Autocomplete } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{
  value: string;
  values: readonly string[];
  onSave: (value: string) => void;
  onClose: () => void;
}>;

const longest = 200;

/** Another value for the spellings of a cluster; the other values of the list are offered. */
export function ClusterValueEditor({ value, values, onSave, onClose }: Props): ReactNode {
  const { t } = useTranslation('clinic');
  const [text, setText] = useState(value);
  const hearKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onSave(text.trim());
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Autocomplete
      size="xs"
      aria-label={t('clusters.value')}
      title={t('clusters.hint')}
      value={text}
      maxLength={longest}
      data={values.filter((each) => each !== value)}
      // Opened by the owner's own click or Enter.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onChange={setText}
      onOptionSubmit={onSave}
      onKeyDown={hearKey}
      onBlur={() => onSave(text.trim())}
    />
  );
}
