import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nameRfmGroup } from './name-rfm-group.ts';
import { scoreRanges, type GroupDraft } from './rfm-draft.ts';
import classes from './rfm.module.css';

type Props = Readonly<{
  groups: readonly GroupDraft[];
  onChange: (groups: readonly GroupDraft[]) => void;
}>;

const letters = ['r', 'f', 'm'] as const;
const rangeChoices = scoreRanges.map(([from, to]) => ({
  value: `${from}-${to}`,
  label: from === to ? String(from) : `${from}–${to}`,
}));

/** The groups in the order in which they are tried: name and three ranges each. */
export function RfmGroupFields({ groups, onChange }: Props): ReactNode {
  const { t } = useTranslation('rfm');
  const change = (index: number, part: Partial<GroupDraft>): void =>
    onChange(groups.map((group, at) => (at === index ? { ...group, ...part } : group)));
  const raise = (index: number): void => {
    const [above, own] = [groups[index - 1], groups[index]];
    if (above !== undefined && own !== undefined) onChange(groups.with(index - 1, own).with(index, above));
  };
  const add = (): void => {
    const row = Math.max(-1, ...groups.map((group) => group.row)) + 1;
    onChange([...groups, { key: null, name: t('settings.newGroup'), r: [1, 5], f: [1, 5], m: [1, 5], row }]);
  };
  return (
    <div>
      <h3 className={classes.peopleTitle}>{t('settings.groups')}</h3>
      <p className={classes.hint}>{t('settings.groupsHint')}</p>
      <div className={classes.ranges}>
        {groups.map((group, index) => {
          const name = nameRfmGroup(group, t);
          const place = index + 1;
          return (
            <Fragment key={group.row}>
              <TextInput
                aria-label={t('settings.name', { place })}
                maxLength={60}
                placeholder={group.key === null ? '' : t(`groups.${group.key}.name`)}
                value={group.name}
                onChange={(event) => change(index, { name: event.currentTarget.value })}
              />
              {letters.map((letter) => (
                <NativeSelect
                  key={letter}
                  aria-label={t('settings.range', { figure: letter.toUpperCase(), place })}
                  leftSection={letter.toUpperCase()}
                  leftSectionWidth={24}
                  value={group[letter].join('-')}
                  data={rangeChoices}
                  onChange={(event) => {
                    const range = scoreRanges.find((each) => each.join('-') === event.currentTarget.value);
                    if (range) change(index, { [letter]: range });
                  }}
                />
              ))}
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={index === 0}
                aria-label={t('settings.up', { name })}
                title={t('settings.up', { name })}
                onClick={() => raise(index)}
              >
                <IconArrowUp size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('settings.remove', { name })}
                title={t('settings.remove', { name })}
                onClick={() => onChange(groups.filter((_, at) => at !== index))}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Fragment>
          );
        })}
      </div>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
        disabled={groups.length >= 50}
        onClick={add}
      >
        {t('settings.add')}
      </Button>
    </div>
  );
}
