import * as z from 'zod';
import { openedBaseSchema, type OpenedBase } from '../../src-shared/base/base-contract.ts';
import type { ChannelName } from '../../src-shared/contract/contract.ts';
import type { BaseClient } from './base-client.ts';

const OPENING_CHANNELS: ReadonlySet<ChannelName> = new Set(['base:create', 'base:unlock', 'base:restore']);

// Some of these channels tell more.
const openedSchema = z.object(openedBaseSchema.shape);

/** The same client, which also tells when one of its calls has opened the base. */
export function rememberBase(client: BaseClient, onOpened: (base: OpenedBase) => void): BaseClient {
  return {
    ...client,
    call: async (channel, input, options) => {
      const output = await client.call(channel, input, options);
      if (OPENING_CHANNELS.has(channel)) onOpened(openedSchema.parse(output));
      return output;
    },
  };
}
