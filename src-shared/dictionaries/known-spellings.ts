import type { DictionaryName } from '../contacts/contact-field.ts';
import { normaliseSpelling } from '../text/normalise-spelling.ts';

/** Acquisition channels that small businesses name in many ways: the label, then the spellings that mean it. */
const knownSources: readonly (readonly [label: string, ...spellings: string[]])[] = [
  [
    'Яндекс.Директ',
    'Директ',
    'Яндекс',
    'Yandex',
    'YandexDirect',
    'Yandex.Direct',
    'ЯндексДирект',
    'Я.Директ',
    'ЯД',
    'реклама в Яндексе',
    'реклама Яндекс',
    'контекст',
    'контекстная реклама',
  ],
  ['Яндекс Карты', 'Yandex Maps', 'ЯндексКарты', 'Я.Карты', 'карты Яндекса', 'Яндекс.Бизнес'],
  ['Яндекс Услуги', 'Yandex Uslugi', 'ЯндексУслуги', 'Я.Услуги'],
  ['2ГИС', '2gis', '2 ГИС', '2 gis', 'ДубльГИС', 'Дубль ГИС', 'doublegis', 'два гис', 'ГИС', 'карта 2гис'],
  [
    'ВКонтакте',
    'ВК',
    'VK',
    'vk.com',
    'В Контакте',
    'VKontakte',
    'группа ВК',
    'группа ВКонтакте',
    'группа в ВК',
    'паблик ВК',
    'реклама ВК',
    'VK Реклама',
  ],
  ['Одноклассники', 'ОК', 'ok.ru', 'odnoklassniki'],
  ['Авито', 'Avito', 'avito.ru', 'с Авито', 'объявление на Авито', 'объявление Авито'],
  ['Юла', 'Youla'],
  ['Циан', 'Cian', 'cian.ru'],
  ['Профи.ру', 'Profi', 'profi.ru', 'Профи', 'ПрофиРу'],
  [
    'Рекомендация',
    'рекомендации',
    'по рекомендации',
    'рекомендовали',
    'порекомендовали',
    'посоветовали',
    'совет',
    'по совету',
    'сарафан',
    'сарафанное радио',
    'сарафанка',
    'знакомые',
    'от знакомых',
    'через знакомых',
    'знакомый',
    'друзья',
    'от друзей',
    'друзья посоветовали',
    'от клиента',
  ],
  [
    'Вывеска',
    'проходил мимо',
    'проходила мимо',
    'проходили мимо',
    'мимо проходил',
    'мимо проходила',
    'шёл мимо',
    'увидел вывеску',
    'увидели вывеску',
    'с улицы',
    'по вывеске',
  ],
  [
    'Сайт',
    'с сайта',
    'наш сайт',
    'через сайт',
    'заявка с сайта',
    'форма на сайте',
    'website',
    'site',
    'web',
    'веб-сайт',
  ],
  ['Instagram', 'Инстаграм', 'Инстаграмм', 'Инста', 'Insta', 'inst', 'ig'],
  ['Facebook', 'Фейсбук', 'fb'],
  ['Google', 'Гугл', 'google.com', 'Google Ads', 'GoogleAds', 'Google Adwords', 'поиск Google'],
  ['Telegram', 'Телеграм', 'Телеграмм', 'Телега', 'tg', 'тг', 't.me', 'телеграм-канал', 'канал в телеграме'],
  ['WhatsApp', 'Whats App', 'Вотсап', 'Ватсап', 'Вацап', 'wa'],
  ['YouTube', 'Ютуб', 'Ютьюб', 'You Tube'],
  ['Холодный звонок', 'холодные звонки', 'холодный обзвон', 'обзвон', 'прозвон'],
  ['Выставка', 'на выставке', 'с выставки', 'выставки'],
  ['Листовка', 'листовки', 'флаер', 'флаеры', 'буклет', 'раздача листовок'],
  ['Радио', 'реклама на радио', 'по радио'],
  ['Газета', 'газеты', 'объявление в газете', 'из газеты'],
  ['Рассылка', 'e-mail рассылка', 'email рассылка', 'почтовая рассылка'],
  ['Повторное обращение', 'повторный', 'повторно', 'постоянный клиент', 'старый клиент'],
];

const labelsByKey: Readonly<Record<DictionaryName, ReadonlyMap<string, string>>> = {
  source: new Map(
    knownSources.flatMap(([label, ...spellings]) =>
      [label, ...spellings].map((spelling) => [normaliseSpelling(spelling), label]),
    ),
  ),
  need: new Map(),
};

/** The usual label of a value that the owner writes in one of its known spellings; null when it is not known. */
export function findKnownLabel(dictionary: DictionaryName, text: string): string | null {
  return labelsByKey[dictionary].get(normaliseSpelling(text)) ?? null;
}

/** The labels of all known spellings of a dictionary by their keys. */
export function listKnownSpellings(dictionary: DictionaryName): ReadonlyMap<string, string> {
  return labelsByKey[dictionary];
}
