import type { RfmSettings } from '../../src-shared/rfm/rfm-settings.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { toLocalDay } from '../filters/day-range.ts';
import { analyseRfm, type RfmAnalysis } from './rfm-analysis.ts';
import { explainRfm } from './rfm-card.ts';
import { findRfmContacts } from './rfm-contacts.ts';
import { readRfmSettings, writeRfmSettings } from './rfm-settings-store.ts';
import { composeRfmTable } from './rfm-table.ts';

function analyse({ db, now }: BaseContext, date: string | null, settings: RfmSettings): RfmAnalysis {
  return analyseRfm(db, date ?? toLocalDay(now()), settings);
}

/** Handlers of rfm:*. */
export const rfmHandlers = {
  'rfm:settings': ({ db }) => readRfmSettings(db),
  'rfm:save-settings': ({ db }, settings) => {
    writeRfmSettings(db, settings);
    return settings;
  },
  'rfm:table': (context, { date }) => {
    const settings = readRfmSettings(context.db);
    return composeRfmTable(analyse(context, date, settings), settings.groups);
  },
  'rfm:contacts': (context, { date, place }) => {
    const settings = readRfmSettings(context.db);
    return findRfmContacts(analyse(context, date, settings), settings.groups, place);
  },
  'rfm:card': (context, { id }) => {
    const settings = readRfmSettings(context.db);
    return explainRfm(analyse(context, null, settings), settings.groups, id);
  },
} satisfies HandlersOf<
  BaseContext,
  'rfm:settings' | 'rfm:save-settings' | 'rfm:table' | 'rfm:contacts' | 'rfm:card'
>;
