import { Button, Popover, TextInput } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../src-shared/filters/filter.ts';
import classes from './segments.module.css';
import { useSegmentActs } from './use-segment-acts.ts';

type Props = Readonly<{ rule: Filter }>;

/** Keeps the filter of the list as a segment under a name. */
export function SaveAsSegment({ rule }: Props): ReactNode {
  const { t } = useTranslation('segments');
  const acts = useSegmentActs();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '' || !(await acts.create(name.trim(), rule))) return;
    setName('');
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconUsersGroup size={15} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t('saveAs')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes.rename} onSubmit={(event) => void submit(event)}>
          <TextInput
            label={t('saveName')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {t('save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
