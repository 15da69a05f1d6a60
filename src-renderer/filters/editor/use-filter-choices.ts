import type { FilterChoices } from '../../../src-shared/filters/filters-contract.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';

const none: FilterChoices = { products: [], productGroups: [], statuses: [], channels: [], cities: [] };

/** The goods, states, channels and cities that rules may name; none until they are read. */
export function useFilterChoices(): FilterChoices {
  return useQueryChannel('filters:choices', {}).data ?? none;
}
