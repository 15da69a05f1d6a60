import { app as appEn } from './en/app.ts';
import { base as baseEn } from './en/base.ts';
import { copies as copiesEn } from './en/copies.ts';
import { errors as errorsEn } from './en/errors.ts';
import { journal as journalEn } from './en/journal.ts';
import { settings as settingsEn } from './en/settings.ts';
import { app } from './ru/app.ts';
import { base } from './ru/base.ts';
import { copies } from './ru/copies.ts';
import { errors } from './ru/errors.ts';
import { journal } from './ru/journal.ts';
import { settings } from './ru/settings.ts';

/** The words of the program by language and namespace. Russian is the source: keys are typed by it. */
export const catalogues = {
  ru: { app, base, copies, errors, journal, settings },
  en: {
    app: appEn,
    base: baseEn,
    copies: copiesEn,
    errors: errorsEn,
    journal: journalEn,
    settings: settingsEn,
  },
};

export type Locale = keyof typeof catalogues;
