import type { TFunction } from 'i18next';
import type { RfmGroup } from '../../src-shared/rfm/rfm-groups.ts';

/** A group as the owner calls it, else as the program does in the owner's language. */
export function nameRfmGroup({ key, name }: Pick<RfmGroup, 'key' | 'name'>, t: TFunction<'rfm'>): string {
  return name === '' && key !== null ? t(`groups.${key}.name`) : name;
}
