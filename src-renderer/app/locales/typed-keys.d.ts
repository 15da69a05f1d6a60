import type { catalogues } from './catalogues.ts';

/** An unknown key or a forgotten value fails the type check. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: (typeof catalogues)['ru'];
  }
}
