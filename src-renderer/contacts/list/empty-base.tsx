import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportDropZone } from '../../import/import-drop-zone.tsx';
import { StateMessage } from '../../ui/state-message.tsx';
import { ContactSlotsContext } from '../contact-slots.ts';
import classes from '../../ui/list-state.module.css';

/** An empty base: drop the list from Excel, or add the first client by hand. */
export function EmptyBase({ onCreate }: Readonly<{ onCreate: () => void }>): ReactNode {
  const { t } = useTranslation('contacts');
  const { onImportFile } = useContext(ContactSlotsContext);
  const add = (
    <Button
      variant={onImportFile ? 'default' : 'filled'}
      leftSection={<IconPlus size={16} stroke={1.8} />}
      onClick={onCreate}
    >
      {t('empty.add')}
    </Button>
  );
  if (!onImportFile) {
    return (
      <StateMessage
        icon={<IconUsers size={28} stroke={1.5} />}
        title={t('empty.plainTitle')}
        text={t('empty.plainText')}
      >
        {add}
      </StateMessage>
    );
  }
  return (
    <div className={classes.drop}>
      <ImportDropZone onFile={onImportFile}>{add}</ImportDropZone>
    </div>
  );
}
