import type { VcardColumn } from './vcard-columns.ts';
import { readVcardDay } from './vcard-day.ts';
import { readVcardMessenger, readVcardProfile } from './vcard-messenger.ts';
import { putVcardName } from './vcard-name.ts';
import { readVcardPhone } from './vcard-phone.ts';
import { readVcardComponents, readVcardList, readVcardText, type VcardProperty } from './vcard-property.ts';
import { fieldValuesRu } from '../../src-shared/words/ru/fields.ts';

/** The values of one card by column, the preferred ones first. */
export type VcardValues = Map<VcardColumn, string[]>;

/** No person has so many phones; a hostile card does. */
const mostValues = 200;
/** What programs say of a whole list rather than of a person. */
const emptyTags = /^\*?\s*mycontacts$/iu;

/** Reads the properties of one card into values by column. A list of cards (`KIND:group`) is no contact: only its name is kept, in a column of its own. */
export function readVcardValues(properties: readonly VcardProperty[]): VcardValues {
  const values: VcardValues = new Map();
  const labels = readLabels(properties);
  const put = (column: VcardColumn, value: string): void => {
    if (value === '') return;
    const known = values.get(column);
    if (known === undefined) values.set(column, [value]);
    else if (known.length < mostValues && !known.includes(value)) known.push(value);
  };
  const inOrder = properties.toSorted((one, other) => rank(one) - rank(other));
  for (const property of inOrder) putProperty(property, labels.get(property.group) ?? '', put);
  putVcardName(properties, put);
  if (!isList(properties)) return values;
  return new Map([['list', values.get('fullName') ?? values.get('lastName') ?? []]]);
}

type Put = (column: VcardColumn, value: string) => void;

function putProperty(property: VcardProperty, label: string, put: Put): void {
  const { name, types, value } = property;
  switch (name) {
    case 'TEL': {
      put('phones', readVcardPhone(property, label));
      break;
    }
    case 'EMAIL': {
      const isHome = types.has('HOME') || /home|дом|личн/iu.test(label);
      const isWork = types.has('WORK') || /work|раб/iu.test(label);
      const column = isHome ? 'personalEmails' : 'emails';
      put(isWork ? 'workEmails' : column, readVcardText(value).replace(/^mailto:/iu, ''));
      break;
    }
    case 'ADR': {
      putAddress(property, readAddress(value), put);
      break;
    }
    case 'LABEL': {
      putAddress(property, readVcardText(value).replaceAll(/\s*\n\s*/gu, ', '), put);
      break;
    }
    case 'ORG': {
      const [organization = '', ...units] = readVcardComponents(value);
      put('organization', organization);
      put('department', units.filter((unit) => unit !== '').join(', '));
      break;
    }
    case 'TITLE':
    case 'ROLE': {
      put('position', readVcardText(value));
      break;
    }
    case 'BDAY': {
      put('birthday', readVcardDay(property));
      break;
    }
    case 'NOTE': {
      put('note', readVcardText(value));
      break;
    }
    case 'CATEGORIES': {
      for (const tag of readVcardList(value)) if (!emptyTags.test(tag)) put('tags', tag);
      break;
    }
    case 'GENDER':
    case 'X-GENDER': {
      const [sex = ''] = readVcardComponents(value);
      if (/^m/iu.test(sex)) put('gender', fieldValuesRu['gender.male']);
      else if (/^f/iu.test(sex)) put('gender', fieldValuesRu['gender.female']);
      break;
    }
    case 'KIND':
    case 'X-ABSHOWAS': {
      if (/^(?:org|company)/iu.test(value.trim())) put('kind', fieldValuesRu['kind.organization']);
      break;
    }
    case 'URL':
    case 'X-SOCIALPROFILE': {
      const profile = readVcardProfile(property);
      put(profile.isMessenger ? 'messengers' : 'sites', profile.value);
      break;
    }
    default: {
      put('messengers', readVcardMessenger(property, label));
    }
  }
}

/** `item1.X-ABLabel:Дача` names every property of its group; Apple writes its own words as `_$!<Mobile>!$_`. */
function readLabels(properties: readonly VcardProperty[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { name, group, value } of properties) {
    if (name === 'X-ABLABEL' && group !== '') {
      labels.set(group, readVcardText(value).replace(/^_\$!<(.*)>!\$_$/u, '$1'));
    }
  }
  return labels;
}

/** Preferred first: `TYPE=PREF` of 2.1 and 3.0, `PREF=1…100` of 4.0. */
function rank({ types, parameters }: VcardProperty): number {
  if (types.has('PREF')) return 0;
  const preference = Number(parameters.get('PREF') ?? 101);
  return Number.isFinite(preference) ? preference : 101;
}

function putAddress({ types }: VcardProperty, address: string, put: Put): void {
  const column = types.has('HOME') ? 'homeAddresses' : 'addresses';
  put(types.has('WORK') ? 'workAddresses' : column, address);
}

/** Russian order: index, country, region, town, street, flat. */
function readAddress(value: string): string {
  const [box = '', extended = '', street = '', town = '', region = '', index = '', country = ''] =
    readVcardComponents(value);
  return [index, country, region, town, street, extended, box]
    .map((part) => part.replaceAll(/\s*\n\s*/gu, ', '))
    .filter((part) => part !== '')
    .join(', ');
}

function isList(properties: readonly VcardProperty[]): boolean {
  return properties.some(
    ({ name, value }) =>
      (name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND') && /^\s*group/iu.test(value),
  );
}
