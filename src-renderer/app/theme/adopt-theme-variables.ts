import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { theme } from './theme.ts';

/** The variables of the theme as the text of a style sheet, with the colours whose defaults are too pale to read. */
export function themeVariablesCss(): string {
  const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  return convertCssVariables({
    variables: variables.variables,
    light: {
      ...variables.light,
      '--mantine-color-accent-light-color': 'var(--mantine-color-accent-8)',
      '--mantine-color-error': 'var(--mantine-color-red-8)',
      '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
      '--mantine-color-disabled-color': 'var(--mantine-color-gray-6)',
    },
    dark: {
      ...variables.dark,
      '--mantine-color-accent-light-color': 'var(--mantine-color-accent-3)',
      '--mantine-color-error': 'var(--mantine-color-red-3)',
      '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
      '--mantine-color-disabled-color': 'var(--mantine-color-dark-2)',
    },
  });
}

/**
 * Gives the document the theme's variables as a constructed style sheet. The provider would write a <style> tag
 * through innerHTML, which both the style policy and trusted types refuse; a constructed sheet needs neither a nonce
 * nor an exception.
 */
export function adoptThemeVariables(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeVariablesCss());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
