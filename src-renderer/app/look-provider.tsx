import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useEffect, useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { ShellState } from '../../src-shared/shell/shell-contract.ts';
import { createI18n } from './locales/create-i18n.ts';
import { theme } from './theme/theme.ts';

type Props = Readonly<{ look: Pick<ShellState, 'locale' | 'theme'>; children: ReactNode }>;

/**
 * Theme and words. The provider writes no <style> tags (the content policy refuses them): the variables come as a
 * constructed sheet, see adopt-theme-variables.ts, and the scheme is given, not stored by the library.
 */
export function LookProvider({ look, children }: Props): ReactNode {
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  const scheme = look.theme === 'system' ? (systemDark ? 'dark' : 'light') : look.theme;
  const i18n = useMemo(() => createI18n(look.locale), [look.locale]);

  useEffect(() => {
    document.documentElement.lang = look.locale;
    document.title = i18n.t('app:productName');
  }, [i18n, look.locale]);

  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        forceColorScheme={scheme}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        {children}
        <Notifications position="bottom-right" autoClose={8000} limit={3} />
      </MantineProvider>
    </I18nextProvider>
  );
}
