import { toSearchForm } from '../text/search-form.ts';
import { cutLegalForm } from './cut-legal-form.ts';

/** Words that many firms have in their names: two firms that share only these have nothing in common. */
const common: ReadonlySet<string> = new Set(
  `группа компаний компания гк тк тд ук фирма предприятие производственная производственно коммерческая торговый торговая
   торговля дом центр завод фабрика магазин салон студия кафе ресторан отель гостиница клиника аптека школа мастерская
   агентство бюро холдинг корпорация союз фонд сервис service групп group строй инвест плюс трейд trade company global
   россия рус rus москва санкт петербург спб мск юг север запад восток филиал отделение представительство и по на для the of`.split(
    /\s+/u,
  ),
);
const word = /[\p{L}\p{N}]+/gu;

/** An organization's name for comparing, without its legal form. */
export type OrganizationKey = Readonly<{
  /** Letters and digits alone: «Эко-Запад» and «ЭкоЗапад» agree. */
  letters: string;
  words: readonly string[];
  /** Words that tell this firm from others; a firm called by common words alone has them all. */
  distinctive: readonly string[];
}>;

/** The key of a name; everything is empty when there is none. */
export function makeOrganizationKey(name: string): OrganizationKey {
  const words = toSearchForm(cutLegalForm(name).rest).match(word) ?? [];
  const told = words.filter((each) => !common.has(each) && !/^\d+$/u.test(each));
  return { letters: words.join(''), words, distinctive: [...new Set(told.length > 0 ? told : words)] };
}
