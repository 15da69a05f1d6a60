import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { CustomFieldForm } from './custom-field-form.tsx';
import { CustomFieldItem } from './custom-field-item.tsx';
import classes from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

/** Fields of the owner's own: add, rename, change the values of a list, hide and show again. */
export function CustomFieldsSettings(): ReactNode {
  const { t } = useTranslation('settings');
  const query = useQueryChannel('custom-fields:list', {});
  const create = useCommandChannel('custom-fields:create');
  const update = useCommandChannel('custom-fields:update');
  const [edited, setEdited] = useState<number | 'new' | null>(null);
  const close = (): void => setEdited(null);

  return (
    <SettingsSection title={t('fields.title')} lead={t('fields.lead')}>
      <QueryView query={query} lines={2}>
        {({ fields }) =>
          fields.length === 0 ? (
            <p className={classes.empty}>{t('fields.empty')}</p>
          ) : (
            <ul className={classes.list}>
              {fields.map((field) =>
                edited === field.id ? (
                  <li key={field.id}>
                    <CustomFieldForm
                      field={field}
                      error={update.error}
                      onCancel={close}
                      onSave={({ label, options }) =>
                        update.mutate(
                          { id: field.id, label, options, archived: field.archived },
                          { onSuccess: close },
                        )
                      }
                    />
                  </li>
                ) : (
                  <CustomFieldItem
                    key={field.id}
                    field={field}
                    onEdit={() => {
                      update.reset();
                      setEdited(field.id);
                    }}
                    onArchive={(archived) =>
                      update.mutate({ id: field.id, label: field.label, options: field.options, archived })
                    }
                  />
                ),
              )}
            </ul>
          )
        }
      </QueryView>
      {edited === null ? <ErrorNotice error={update.error} /> : null}
      {edited === 'new' ? (
        <CustomFieldForm
          field={null}
          error={create.error}
          onCancel={close}
          onSave={(field) => create.mutate(field, { onSuccess: close })}
        />
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => {
            create.reset();
            setEdited('new');
          }}
        >
          {t('fields.add')}
        </Button>
      )}
    </SettingsSection>
  );
}
