import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { columnPolicies } from '../../../src-shared/import/import-decision.ts';
import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import classes from './column-policy.module.css';
import { useColumnPolicies } from './column-policies.ts';

type Props = Readonly<{ column: ImportColumn; disabled: boolean }>;

/** What a column does to clients that are there, in its head; only while the file meets some. */
export function ColumnPolicyMenu({ column, disabled }: Props): ReactNode {
  const { t } = useTranslation('matching');
  const policies = useColumnPolicies();
  if (policies === null || column.fieldId === null) return null;
  const { index, heading } = column;
  const chosen = policies.of(index);
  return (
    <Menu position="bottom-start" width={300} shadow="md" disabled={disabled}>
      <Menu.Target>
        <button
          type="button"
          className={classes.button}
          data-changed={chosen !== 'fill' || undefined}
          disabled={disabled}
          aria-label={t('policy.label', { heading, policy: t(`policy.${chosen}`) })}
        >
          {t(`policy.${chosen}`)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('policy.title')}</Menu.Label>
        {columnPolicies.map((policy) => (
          <Menu.Item
            key={policy}
            role="menuitemradio"
            aria-checked={policy === chosen}
            leftSection={
              <IconCheck
                size={14}
                stroke={1.8}
                aria-hidden
                className={policy === chosen ? '' : classes.hidden}
              />
            }
            onClick={() => policies.choose(index, policy)}
          >
            {t(`policy.${policy}`)}
            <span className={classes.hint}>{t(`policy.${policy}Hint`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
