import type { PreparedContact, PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import { createBase } from '../../src-main/base/create-base.ts';
import { prepareContactWriter } from '../../src-main/contacts/contact-writer.ts';
import { createDriverHost, driverJob } from '../../src-main/driver/driver-host.ts';
import { runLongOperation } from '../../src-main/journal/run-operation.ts';
import { createSampleRandom, type SampleRandom } from '../samples/sample-random.ts';
import { familyNames, femaleNames, maleNames, patronymicStems } from '../samples/sample-words.ts';
import { benchPassword } from './fill-bench-base.ts';

/** One client in twelve stands in the base twice. */
const shareOfTwins = 0.08;
/** Beginnings of family names: with them a base has as many different ones as life does. */
const prefixes = [
  '',
  'Ново',
  'Старо',
  'Бело',
  'Черно',
  'Красно',
  'Добро',
  'Верхо',
  'Мало',
  'Велико',
] as const;

/** Makes an encrypted base of so many made-up people, twins among them: the same again, mistyped, shortened, with another phone. */
export async function fillTwinBase(folder: string, clients: number): Promise<void> {
  const session = await createBase(createDriverHost(folder), benchPassword, driverJob);
  const { db } = session.context;
  const at = new Date();
  await runLongOperation(db, { kind: 'import', params: {}, at }, {}, async (operation) => {
    const writer = prepareContactWriter(db);
    for (let n = 0; n < clients; n += 1) {
      writer.insert(makePerson(n), { at: at.toISOString() });
      if (n % 500 === 0) await operation.pause();
    }
  });
  session.close();
}

function makePerson(n: number): PreparedContact {
  const random = createSampleRandom(n * 2_654_435_761);
  // A twin repeats one of the few hundred rows before it.
  const isTwin = n > 500 && random.chance(shareOfTwins);
  const person = describePerson(isTwin ? n - 1 - random.below(500) : n);
  return isTwin ? spoil(person, random) : person;
}

function describePerson(n: number): PreparedContact {
  const random = createSampleRandom(n * 40_503 + 7);
  const female = random.chance(0.55);
  const family = random.pick(prefixes) + random.pick(familyNames).toLowerCase();
  const fields = {
    lastName: family.charAt(0).toUpperCase() + family.slice(1) + (female ? 'а' : ''),
    firstName: female ? random.pick(femaleNames) : random.pick(maleNames),
    middleName: random.pick(patronymicStems) + (female ? 'на' : 'ич'),
    ...(random.chance(0.5) ? { birthday: makeDay(random) } : {}),
  };
  const points = [makePoint('phone', makePhone(random))];
  if (random.chance(0.6)) points.push(makePoint('email', `client${n}@mail.ru`));
  if (random.chance(0.4)) {
    const street = random.pick(familyNames);
    points.push(
      makePoint('address', `г. Тверь, ул. ${street}а, д. ${random.below(150)}, кв. ${random.below(200)}`),
    );
  }
  return { kind: 'person', fields, points, dictionary: {}, tags: [], custom: {} };
}

function spoil(person: PreparedContact, random: SampleRandom): PreparedContact {
  const { lastName = '', firstName = '', middleName = '', ...rest } = person.fields;
  const sort = random.below(5);
  if (sort === 0) return person;
  if (sort === 1) {
    const at = 1 + random.below(3);
    const mistyped = String(lastName).slice(0, at) + String(lastName).slice(at + 1);
    return { ...person, fields: { ...rest, lastName: mistyped, firstName, middleName } };
  }
  if (sort === 2) return { ...person, fields: { ...rest, lastName, firstName } };
  if (sort === 3) {
    return {
      ...person,
      fields: { lastName, firstName: toInitial(firstName), middleName: toInitial(middleName) },
    };
  }
  const others = person.points.filter(({ type }) => type !== 'phone');
  return { ...person, points: [makePoint('phone', makePhone(random)), ...others] };
}

function toInitial(name: string | number): string {
  return `${String(name).charAt(0)}.`;
}

function makePoint(type: PreparedPoint['type'], value: string): PreparedPoint {
  return { type, value, kind: null, service: null, extension: null, valid: true, note: null };
}

function makePhone(random: SampleRandom): string {
  return `+79${random.below(100).toString().padStart(2, '0')}${random.below(10_000_000).toString().padStart(7, '0')}`;
}

function makeDay(random: SampleRandom): string {
  const part = (limit: number): string => (random.below(limit) + 1).toString().padStart(2, '0');
  return `${1950 + random.below(55)}-${part(12)}-${part(28)}`;
}
