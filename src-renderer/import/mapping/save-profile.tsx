import { Button, Popover } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileMatch } from '../../../src-shared/import/import-profile-contract.ts';
import { ProfileForm } from './profile-form.tsx';

type Props = Readonly<{ importId: string; profile: ProfileMatch | undefined; disabled: boolean }>;

/** «Сохранить сопоставление»: a name for the present mapping, and those saved before. */
export function SaveProfile({ importId, profile, disabled }: Props): ReactNode {
  const { t } = useTranslation('mapping');
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          disabled={disabled}
          leftSection={<IconDeviceFloppy size={14} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t('profile.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('profile.save')}>
        <ProfileForm importId={importId} known={profile?.name ?? ''} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
