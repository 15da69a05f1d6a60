import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { runOperation } from '../journal/run-operation.ts';
import { refreshAudienceOfDay } from '../segments/refresh-audience.ts';
import { assertStageSettings } from './compile-stages.ts';
import { listStageFlows, listStageMoved } from './stage-flows.ts';
import { listStageHistory } from './stage-history.ts';
import { describeStages, previewStages } from './stage-queries.ts';
import { readStageSettings, writeStageSettings } from './stage-settings-store.ts';

/** Handlers of the stages of clients. */
export const stageHandlers = {
  'stages:get': ({ db, now }) => {
    refreshAudienceOfDay(db, now());
    return { settings: readStageSettings(db), ...describeStages(db, now()) };
  },
  'stages:save': ({ db, now }, { settings }) => {
    const at = now();
    assertStageSettings(db, settings, at);
    const { operationId } = runOperation(db, { kind: 'stages', params: {}, at }, () =>
      writeStageSettings(db, settings, at.toISOString()),
    );
    return { operationId };
  },
  'stages:preview': ({ db, now }, { settings }) => {
    assertStageSettings(db, settings, now());
    refreshAudienceOfDay(db, now());
    return { moves: previewStages(db, settings, now()) };
  },
  'stages:history': ({ db, now }, { months }) => {
    refreshAudienceOfDay(db, now());
    return { months: listStageHistory(db, months, now()) };
  },
  'stages:flows': ({ db, now }, { month }) => {
    refreshAudienceOfDay(db, now());
    return { flows: listStageFlows(db, month) };
  },
  'stages:moved': ({ db }, { month, from, to }) => ({ ids: listStageMoved(db, month, from, to) }),
} satisfies HandlersOf<
  BaseContext,
  'stages:get' | 'stages:save' | 'stages:preview' | 'stages:history' | 'stages:flows' | 'stages:moved'
>;
