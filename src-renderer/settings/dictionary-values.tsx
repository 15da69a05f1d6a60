import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { DictionaryValueForm } from './dictionary-value-form.tsx';
import { DictionaryValueItem } from './dictionary-value-item.tsx';
import { JoinValues } from './join-values.tsx';
import classes from './settings.module.css';

type Opened = Readonly<{ act: 'edit' | 'join'; id: number }> | Readonly<{ act: 'add' }> | null;

/** The values of one dictionary: add, rename, give spellings, join two that mean the same. */
export function DictionaryValues({ dictionary }: Readonly<{ dictionary: DictionaryName }>): ReactNode {
  const { t } = useTranslation('settings');
  const query = useQueryChannel('dictionaries:list', { dictionary });
  const save = useCommandChannel('dictionaries:save-value');
  const join = useCommandChannel('dictionaries:join-values');
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  const open = (next: Opened): void => {
    save.reset();
    join.reset();
    setOpened(next);
  };
  const saveValue = (id: number | null, value: { label: string; spellings: string[] }): void =>
    save.mutate({ id, dictionary, ...value }, { onSuccess: close });

  return (
    <>
      <QueryView query={query} lines={3}>
        {({ values }) =>
          values.length === 0 ? (
            <p className={classes.empty}>{t('dictionaries.empty')}</p>
          ) : (
            <ul className={classes.list}>
              {values.map((value) => {
                const act = opened && opened.act !== 'add' && opened.id === value.id ? opened.act : null;
                if (act === null) {
                  return (
                    <DictionaryValueItem
                      key={value.id}
                      value={value}
                      canJoin={values.length > 1}
                      onEdit={() => open({ act: 'edit', id: value.id })}
                      onJoin={() => open({ act: 'join', id: value.id })}
                    />
                  );
                }
                return (
                  <li key={value.id}>
                    {act === 'edit' ? (
                      <DictionaryValueForm
                        value={value}
                        error={save.error}
                        onCancel={close}
                        onSave={(next) => saveValue(value.id, next)}
                      />
                    ) : (
                      <JoinValues
                        from={value}
                        others={values.filter((other) => other.id !== value.id)}
                        error={join.error}
                        onCancel={close}
                        onJoin={(intoId) => join.mutate({ fromId: value.id, intoId }, { onSuccess: close })}
                      />
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </QueryView>
      {opened?.act === 'add' ? (
        <DictionaryValueForm
          value={null}
          error={save.error}
          onCancel={close}
          onSave={(next) => saveValue(null, next)}
        />
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => open({ act: 'add' })}
        >
          {t('dictionaries.add')}
        </Button>
      )}
    </>
  );
}
