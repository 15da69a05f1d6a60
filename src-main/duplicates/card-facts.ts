import type { ContactKind } from '../../src-shared/contacts/contact.ts';
import { listAddressWords } from '../../src-shared/addresses/address-words.ts';
import { findGender, type Gender } from '../../src-shared/names/person-gender.ts';
import {
  makeOrganizationKey,
  type OrganizationKey,
} from '../../src-shared/organizations/distinctive-words.ts';
import { readProprietorName, type ProprietorName } from './proprietor-name.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';

/** Columns of a contact by which it is compared, as stored. */
export type CardColumns = Readonly<{
  id: number;
  kind: ContactKind;
  lastName: string | null;
  firstName: string | null;
  middleName: string | null;
  birthday: string | null;
  organizationName: string | null;
  legalForm: string | null;
  inn: string | null;
  kpp: string | null;
  externalId: string | null;
}>;

/** A point of a contact, as stored. */
export type CardPoint = Readonly<{ type: string; value: string; valid: boolean }>;

/** A contact as it is compared: names in search form, '' and empty lists for what it lacks. */
export type CardFacts = Readonly<{
  id: number;
  kind: ContactKind;
  last: string;
  first: string;
  middle: string;
  gender: Gender | null;
  birthday: string;
  organization: OrganizationKey;
  legalForm: string;
  inn: string;
  kpp: string;
  externalId: string;
  /** The person inside the name of a sole trader, as that of a person's card; null for people and firms. */
  proprietor: ProprietorFacts | null;
  phones: readonly string[];
  emails: readonly string[];
  messengers: readonly string[];
  sites: readonly string[];
  addressWords: readonly string[];
  /** Texts as the owner reads them. */
  shown: Readonly<{ last: string; first: string; middle: string; organization: string; address: string }>;
}>;

type ProprietorFacts = Pick<CardFacts, 'last' | 'first' | 'middle' | 'gender' | 'shown'>;

/** Nine equal digits, or zeros alone in the place of a number: typed where a phone is asked for and none is known. */
const fillerPhone = /(\d)\1{8}$|0{7}$/u;
const emptyOrganization = makeOrganizationKey('');

/** Puts a contact into the form in which it is compared. */
export function composeCardFacts(columns: CardColumns, points: readonly CardPoint[]): CardFacts {
  const { id, kind } = columns;
  const shown = {
    last: columns.lastName ?? '',
    first: columns.firstName ?? '',
    middle: columns.middleName ?? '',
    organization: columns.organizationName ?? '',
    address: points.find(({ type }) => type === 'address')?.value ?? '',
  };
  const valuesOf = (wanted: string): string[] =>
    points.flatMap(({ type, value, valid }) => (type === wanted && valid ? [value] : []));
  const trader =
    kind === 'organization'
      ? readProprietorName(shown.organization, columns.legalForm ?? '', columns.inn ?? '')
      : null;
  return {
    id,
    kind,
    last: toWord(shown.last),
    first: toWord(shown.first),
    middle: toWord(shown.middle),
    gender:
      kind === 'person'
        ? findGender({ lastName: shown.last, firstName: shown.first, middleName: shown.middle })
        : null,
    birthday: columns.birthday ?? '',
    organization: shown.organization === '' ? emptyOrganization : makeOrganizationKey(shown.organization),
    legalForm: columns.legalForm ?? '',
    inn: columns.inn ?? '',
    kpp: columns.kpp ?? '',
    externalId: columns.externalId ?? '',
    proprietor: trader === null ? null : composeProprietor(trader, shown),
    phones: valuesOf('phone').filter((phone) => !fillerPhone.test(phone)),
    emails: valuesOf('email'),
    messengers: valuesOf('messenger').map((handle) => handle.toLowerCase()),
    sites: valuesOf('site').map(toSiteKey),
    addressWords: shown.address === '' ? [] : listAddressWords(shown.address),
    shown,
  };
}

function composeProprietor(name: ProprietorName, shown: CardFacts['shown']): ProprietorFacts {
  const { last, first, middle } = name;
  return {
    last: toWord(last),
    first: toWord(first),
    middle: toWord(middle),
    gender: findGender({ lastName: last, firstName: first, middleName: middle }),
    shown: { ...shown, ...name },
  };
}

/** A word of a name in search form, without the dot of an abbreviation. */
export function toWord(text: string): string {
  return text === '' ? '' : toSearchForm(text).replace(/\.$/u, '');
}

function toSiteKey(site: string): string {
  return site
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/\/+$/u, '');
}
