import {
  Alert,
  Button,
  createTheme,
  Input,
  Menu,
  Modal,
  PasswordInput,
  Popover,
  Select,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { accent, dark, gray, red } from './theme-colors.ts';

const fontFamily = '"Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif';

/** Dense and quiet: controls of 32 px, text of 14 px, corners of 6 px, shadows only under what floats. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 7 },
  colors: { accent, gray, dark, red },
  black: '#1e2328',
  fontFamily,
  fontFamilyMonospace: '"Cascadia Mono", Consolas, ui-monospace, monospace',
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.4' },
  spacing: { xs: '6px', sm: '10px', md: '16px', lg: '24px', xl: '36px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  headings: { fontWeight: '600' },
  shadows: {
    sm: '0 1px 2px rgb(16 24 32 / 12%)',
    md: '0 6px 20px rgb(16 24 32 / 14%), 0 1px 3px rgb(16 24 32 / 12%)',
  },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, props) =>
        props.size === 'sm'
          ? { root: { '--button-height': '32px', '--button-padding-x': '14px', '--button-fz': '14px' } }
          : { root: {} },
    }),
    Input: Input.extend({
      vars: () => ({ wrapper: { '--input-height': '32px', '--input-fz': '14px' } }),
    }),
    InputWrapper: Input.Wrapper.extend({
      vars: () => ({
        label: { '--input-label-size': '13px' },
        description: { '--input-description-size': '12px' },
        error: { '--input-error-size': '13px' },
        success: {},
      }),
    }),
    TextInput: TextInput.extend({ defaultProps: { autoComplete: 'off' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { autoComplete: 'off' } }),
    Select: Select.extend({
      defaultProps: { allowDeselect: false, checkIconPosition: 'right' },
    }),
    Modal: Modal.extend({
      // The scroll lock of the library writes a <style> tag, which the content policy refuses; the page itself never scrolls.
      defaultProps: {
        lockScroll: false,
        centered: true,
        radius: 'md',
        overlayProps: { backgroundOpacity: 0.4 },
      },
    }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light' } }),
  },
});
