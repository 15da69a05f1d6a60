import { Autocomplete, Button, Popover } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import classes from './toolbar.module.css';

type Props = Readonly<{ onTag: (tag: string) => Promise<boolean> }>;

/** Asks which tag everyone chosen is to wear: one that is known or a new one. */
export function TagSelected({ onTag }: Props): ReactNode {
  const { t } = useTranslation('contacts');
  const [open, setOpen] = useState(false);
  const [tag, setTag] = useState('');
  const { data } = useQueryChannel('tags:list', {}, { enabled: open });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (tag.trim() === '' || !(await onTag(tag.trim()))) return;
    setTag('');
    setOpen(false);
  };

  return (
    <Popover opened={open} onChange={setOpen} position="top-start" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconTag size={16} stroke={1.6} />}
          onClick={() => setOpen(!open)}
        >
          {t('selection.tag')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes.tagForm} onSubmit={(event) => void submit(event)}>
          <Autocomplete
            label={t('selection.tagName')}
            value={tag}
            maxLength={100}
            data={(data?.tags ?? []).map(({ label }) => label)}
            comboboxProps={{ withinPortal: false }}
            onChange={setTag}
          />
          <Button type="submit" disabled={tag.trim() === ''}>
            {t('selection.tagAdd')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
