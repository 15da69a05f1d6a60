import type { BaseSettings } from './settings-contract.ts';

/** How a base is arranged before its owner has touched anything; the name is the list's first column always. */
export const defaultBaseSettings: BaseSettings = {
  listColumns: [
    { field: 'phones', width: 170 },
    { field: 'emails', width: 210 },
    { field: 'organizationName', width: 200 },
    { field: 'source', width: 140 },
    { field: 'tags', width: 160 },
  ],
  cardWidth: 440,
};
