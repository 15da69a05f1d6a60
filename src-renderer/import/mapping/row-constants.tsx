import { Button, CloseButton, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import type { TargetFields } from '../use-target-fields.ts';
import { ConstantForm } from './constant-form.tsx';
import classes from './mapping-bar.module.css';

type Constants = NonNullable<ImportDecision['constants']>;

type Props = Readonly<{
  constants: Constants;
  fields: TargetFields;
  disabled: boolean;
  onChange: (constants: Constants) => void;
}>;

/** «Всем строкам: источник = «Выставка», тег = «архив»»: values that every row gets besides its own. */
export function RowConstants({ constants, fields, disabled, onChange }: Props): ReactNode {
  const { t } = useTranslation('mapping');
  const [open, setOpen] = useState(false);
  const chips = constants.map(({ fieldId, value }) => ({
    fieldId,
    value,
    words: { field: fields.find(fieldId)?.label ?? fieldId, value },
  }));
  return (
    <ul className={classes.constants} aria-label={t('constants.label')}>
      {chips.length === 0 ? null : <li className={classes.title}>{t('constants.title')}</li>}
      {chips.map(({ fieldId, value, words }) => (
        <li key={`${fieldId} ${value}`} className={classes.chip}>
          <span className={classes.chipText}>{t('constants.chip', words)}</span>
          <CloseButton
            size="sm"
            radius="xl"
            disabled={disabled}
            aria-label={t('constants.remove', words)}
            onClick={() =>
              onChange(constants.filter((each) => each.fieldId !== fieldId || each.value !== value))
            }
          />
        </li>
      ))}
      <li>
        <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus withinPortal>
          <Popover.Target>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              disabled={disabled}
              leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
              onClick={() => setOpen(!open)}
            >
              {t(chips.length === 0 ? 'constants.addFirst' : 'constants.add')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('constants.addFirst')}>
            <ConstantForm
              fields={fields}
              onAdd={(constant) => {
                setOpen(false);
                onChange([...constants.filter((each) => !isSame(each, constant)), constant]);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      </li>
    </ul>
  );
}

function isSame(one: Constants[number], other: Constants[number]): boolean {
  return one.fieldId === other.fieldId && one.value === other.value;
}
