import { Autocomplete, Button, Popover } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import classes from './segments.module.css';
import { useListActs } from './use-list-acts.ts';

type Props = Readonly<{ ids: ReadonlySet<number>; size?: 'sm' | 'compact-sm' }>;

/** Asks for a list and puts everyone chosen on it; a name that is not there becomes a new list. */
export function AddToList({ ids, size = 'sm' }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  const acts = useListActs();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const { data } = useQueryChannel('segments:list', {}, { enabled: open });
  const lists = (data?.segments ?? []).filter(({ kind }) => kind === 'static');
  const typed = name.trim();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed === '') return;
    const known = lists.find((each) => toSearchForm(each.name) === toSearchForm(typed));
    const done = known ? await acts.add(known, [...ids]) : await acts.addToNew(typed, [...ids]);
    if (!done) return;
    setName('');
    setOpen(false);
  };

  return (
    <Popover opened={open} onChange={setOpen} position="top-start" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          size={size}
          leftSection={<IconListDetails size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t('toList')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes.rename} onSubmit={(event) => void submit(event)}>
          <Autocomplete
            label={t('toListName')}
            description={t('toListHint')}
            value={name}
            maxLength={200}
            data={lists.map((each) => each.name)}
            comboboxProps={{ withinPortal: false }}
            onChange={setName}
          />
          <Button type="submit" disabled={typed === ''}>
            {t('add')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
