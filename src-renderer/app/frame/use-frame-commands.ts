import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBaseConnection } from '../../ipc/base-connection.ts';
import { useJobChannel } from '../../ipc/use-job-channel.ts';
import { useShellSession } from '../../shell/shell-state.ts';
import { useCommands } from '../../ui/command-registry.ts';
import type { Command } from '../../ui/command.ts';
import { sections } from '../../ui/route.ts';
import { toAppError } from '../../ui/to-app-error.ts';
import { goTo } from '../../ui/use-route.ts';
import { useToast } from '../../ui/use-toast.ts';
import { goToSearch } from './go-to-search.ts';

/** Commands that stand in every section: search, sections, a copy, the theme, the lock. */
export function useFrameCommands(): void {
  const { t } = useTranslation(['app', 'copies']);
  const { lock } = useBaseConnection();
  const { state, setPreferences } = useShellSession();
  const { start } = useJobChannel('copies:make');
  const { tell, tellError } = useToast();

  const commands = useMemo<readonly Command[]>(() => {
    const nextTheme = state.theme === 'dark' ? 'light' : 'dark';
    const makeCopy = (): void => {
      start({ fileToken: null }).then(
        () => tell(t('copies:made'), ''),
        (thrown: unknown) => tellError(toAppError(thrown)),
      );
    };
    return [
      { id: 'search', label: t('app:frame.findContact'), keys: 'Ctrl+F', run: goToSearch },
      ...sections.map((section, place) => ({
        id: section,
        label: t('app:frame.openSection', { section: t(`app:sections.${section}`) }),
        ...(place < 9 ? { keys: `Ctrl+${place + 1}` } : {}),
        run: () => goTo(section),
      })),
      { id: 'copy', label: t('app:frame.makeCopy'), run: makeCopy },
      {
        id: 'theme',
        label: t(nextTheme === 'dark' ? 'app:frame.themeDark' : 'app:frame.themeLight'),
        run: () => void setPreferences({ theme: nextTheme }),
      },
      { id: 'lock', label: t('app:sections.lock'), keys: 'Ctrl+L', run: () => void lock() },
    ];
  }, [t, lock, state.theme, setPreferences, start, tell, tellError]);

  useCommands(commands);
}
