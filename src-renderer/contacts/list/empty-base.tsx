import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconPlus, IconUsers } from '@tabler/icons-react';
import { useContext, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFile } from '../../../src-shared/shell/shell-contract.ts';
import { shell } from '../../ipc/shell.ts';
import { StateMessage } from '../../ui/state-message.tsx';
import { ContactSlotsContext } from '../contact-slots.ts';
import { useToldError } from '../use-told-error.ts';
import classes from './list-state.module.css';

/** An empty base: drop the list from Excel, or add the first client by hand. */
export function EmptyBase({ onCreate }: Readonly<{ onCreate: () => void }>): ReactNode {
  const { t } = useTranslation('contacts');
  const { onImportFile } = useContext(ContactSlotsContext);
  const tellError = useToldError();
  const [over, setOver] = useState(false);
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

  const take = (choosing: Promise<ChosenFile | null>): void => {
    choosing.then((file) => file && onImportFile(file), tellError);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) take(shell.dropFile(file));
  };
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <StateMessage
        icon={<IconFileSpreadsheet size={28} stroke={1.5} />}
        title={over ? t('empty.drop') : t('empty.title')}
        text={t('empty.text')}
      >
        <Button
          onClick={() =>
            take(shell.call('shell:choose-file', { purpose: 'importList' }).then(({ file }) => file))
          }
        >
          {t('empty.choose')}
        </Button>
        {add}
      </StateMessage>
    </div>
  );
}
