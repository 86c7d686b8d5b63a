/** Words for names, prose and passwords of the corpus, and the ways in which programs join them. */

import type { Random } from './random.ts';

const WORDS =
  `account action active agent alert amber anchor answer apple archive arrow article asset author autumn avatar
badge balance banner barrel basket batch beacon beaver bishop blanket blossom border bottle branch bridge broker browser
bucket budget buffer builder button cabin cable cache camera canvas captain carbon cargo carpet castle catalog channel
chapter charge cherry circle citizen client cluster coffee collector column comet company compass condition container
context contract copper corner counter country course cover cradle crystal current customer dashboard database deadline
decade delivery desert detail device diamond dinner direction discount dispatch display document domain dragon drawer
driver eagle editor effect element emerald engine entry envelope episode event evening exchange export factory
falcon family farmer feather feature field figure filter finger flower folder forest format forward fragment friend
frontier garden gateway general giant glacier golden grammar granite gravity guard handler harbor harvest header height
helper history holiday horizon hunter image import index indigo input insert instance invoice island jacket journal
journey jungle keeper kernel kettle kitchen label ladder language lantern layer layout leader ledger lemon letter level
library limit listener little loader local lookup machine magnet manager manifest marble margin market master matrix
meadow measure member memory message meteor metric middle minute mirror model module moment monitor monkey morning
mountain moving native network normal notice number object ocean office offset olive option orange orchid order origin
output package paddle palace panel parent parser partner pattern payment pencil pepper person phoenix picture pillow
pilot pipeline planet platform player pocket policy portal prefix preview price printer process product profile project
property provider public purple quarter query queue rabbit random record refresh region registry release remote render
report request reserve resource response result return review ribbon river robot rocket router runner saddle scanner schedule schema scope season section segment sender sensor server service session setting shadow shelter shipping
signal silver simple single snapshot socket source spring status storage stream street summer sunset supply switch
system table target temple thread thunder ticket timeout timer title topic tracker traffic transfer travel tunnel upload valley value vector velvet version village visitor volume walker warning water weather window winter wizard worker
yellow zebra`
    .split(/\s+/)
    .sort();

export function word(random: Random): string {
  return random.pick(WORDS);
}

export function words(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => word(random));
}

export function sentence(random: Random): string {
  const text = words(random, random.int(4, 9)).join(' ');
  return `${capital(text)}${random.pick(['.', '.', '?', '!'])}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export type NameStyle = 'snake' | 'constant' | 'kebab' | 'camel' | 'pascal' | 'dotted' | 'header';

/** Joins the words of a name the way a language or format does. */
export function joinName(parts: readonly string[], style: NameStyle): string {
  const lower = parts.map((part) => part.toLowerCase());
  switch (style) {
    case 'snake':
      return lower.join('_');
    case 'constant':
      return lower.join('_').toUpperCase();
    case 'kebab':
      return lower.join('-');
    case 'dotted':
      return lower.join('.');
    case 'camel':
      return lower.map((part, index) => (index === 0 ? part : capital(part))).join('');
    case 'pascal':
      return lower.map(capital).join('');
    case 'header':
      return lower.map(capital).join('-');
  }
}

/** The words of a name in any style: `DB_PASSWORD`, `apiKey`, `x-api-key`, `B2_KEY`. */
export function splitName(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z\d]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((part) => part !== '');
}
