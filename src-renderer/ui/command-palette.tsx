import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandChooser } from './command-chooser.tsx';
import type { Command } from './command.ts';

/** The palette over the window: Ctrl+K opens it, Esc closes it. */
export function CommandPalette({ commands }: Readonly<{ commands: readonly Command[] }>): ReactNode {
  const { t } = useTranslation('app');
  const [opened, setOpened] = useState(false);

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.code !== 'KeyK') return;
      event.preventDefault();
      setOpened((was) => !was);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <Modal.Root
      opened={opened}
      onClose={() => setOpened(false)}
      lockScroll={false}
      yOffset={96}
      size={520}
      padding={0}
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label={t('frame.commands')} radius="md">
        <CommandChooser
          commands={commands}
          onChoose={(command) => {
            setOpened(false);
            command.run();
          }}
        />
      </Modal.Content>
    </Modal.Root>
  );
}
