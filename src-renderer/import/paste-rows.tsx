import { Button, Popover, Textarea } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { mostPasted } from '../../src-shared/import/import-contract.ts';
import classes from './paste-rows.module.css';
import { pasteField, usePaste } from './use-paste.ts';

type Props = Readonly<{
  onText: (text: string) => void;
  /** Hears why pasted text does not do; null when it does. */
  onTrouble: (trouble: 'empty' | AppError | null) => void;
}>;

/** Rows copied from a spreadsheet: Ctrl+V anywhere on the screen, or the button that tells so. */
export function PasteRows({ onText, onTrouble }: Props): ReactNode {
  const { t } = useTranslation('plainText');
  const [open, setOpen] = useState(false);
  usePaste((text) => {
    setOpen(false);
    if (text.length > mostPasted) onTrouble(new AppError('fileTooLarge'));
    else if (text.trim() === '') onTrouble('empty');
    else {
      onTrouble(null);
      onText(text);
    }
  });
  return (
    <Popover opened={open} onChange={setOpen} position="bottom" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconClipboardText size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t('paste.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('paste.button')}>
        <Textarea
          {...pasteField}
          className={classes.field}
          label={t('paste.label')}
          description={t('paste.hint')}
          rows={4}
          value=""
          data-autofocus
          onChange={() => undefined}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
