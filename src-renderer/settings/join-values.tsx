import { Button, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type { DictionaryValue } from '../../src-shared/dictionaries/dictionaries-contract.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import classes from './settings.module.css';

type Props = Readonly<{
  from: DictionaryValue;
  others: readonly DictionaryValue[];
  error: AppError | null;
  onJoin: (intoId: number) => void;
  onCancel: () => void;
}>;

/** Joins a value to another one that means the same; says beforehand what goes over. */
export function JoinValues({ from, others, error, onJoin, onCancel }: Props): ReactNode {
  const { t } = useTranslation('settings');
  const [into, setInto] = useState<string | null>(null);
  return (
    <div className={`${classes.form} ${classes.inline}`}>
      <Select
        label={t('dictionaries.joinInto')}
        value={into}
        onChange={setInto}
        searchable
        data={others.map((other) => ({ value: String(other.id), label: other.label }))}
      />
      <p className={classes.empty}>{t('dictionaries.joinText', { count: from.used, label: from.label })}</p>
      <ErrorNotice error={error} />
      <div className={classes.buttons}>
        <Button disabled={into === null} onClick={() => onJoin(Number(into))}>
          {t('dictionaries.join')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('dictionaries.keepApart')}
        </Button>
      </div>
    </div>
  );
}
