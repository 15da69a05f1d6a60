import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { findCommands, type Command } from './command.ts';
import classes from './command-palette.module.css';

type Props = Readonly<{ commands: readonly Command[]; onChoose: (command: Command) => void }>;

/** A field and the commands that answer it: arrows move, Enter does. */
export function CommandChooser({ commands, onChoose }: Props): ReactNode {
  const { t } = useTranslation('app');
  const [text, setText] = useState('');
  const combobox = useCombobox({ opened: true });
  const found = findCommands(commands, text);
  const { selectFirstOption } = combobox;

  useEffect(() => {
    selectFirstOption();
  }, [selectFirstOption]);

  // The first answer is marked anew, so the answers must be on the screen by then.
  const type = (next: string): void => {
    flushSync(() => setText(next));
    selectFirstOption();
  };

  const choose = (id: string): void => {
    const command = found.find((each) => each.id === id);
    if (command) onChoose(command);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <input
          className={classes.field}
          aria-label={t('frame.commandsHint')}
          placeholder={t('frame.commandsHint')}
          data-autofocus
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.list} aria-label={t('frame.commands')}>
        {found.map((command) => (
          <Combobox.Option key={command.id} value={command.id} className={classes.command}>
            {command.label}
            {command.keys ? <kbd className={classes.keys}>{command.keys}</kbd> : null}
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {found.length === 0 ? <output className={classes.none}>{t('frame.noCommands')}</output> : null}
    </Combobox>
  );
}
