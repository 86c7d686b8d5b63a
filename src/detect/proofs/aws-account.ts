/**
 * AWS access key ids carry the number of their account: of the 80 bits that follow the four letters (base 32), bits 2 to
 * 41. Ids made before 2019 do not, and have a zero for their first bit. Found and published by Aidan Steele (2020) and Tal
 * Be'ery (2023); AWS answers the same to `sts get-access-key-info`.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html
 */

import { type Facts, NO_FACTS } from './facts.ts';

const FORM = /^(?:AKIA|ASIA)([Q-Z2-7][A-Z2-7]{8})[A-Z2-7]{7}$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LARGEST = 999_999_999_999;

/** The account of an access key id, where the id carries one. */
export function awsAccount(secret: string): Facts {
  const letters = FORM.exec(secret)?.[1];
  if (letters === undefined) return NO_FACTS;
  // Nine letters are 45 bits: the one that marks the newer form, forty of the account, and four of what follows.
  let bits = 0;
  for (const letter of letters) bits = bits * 32 + ALPHABET.indexOf(letter);
  const account = Math.floor(bits / 16) % 2 ** 40;
  if (account > LARGEST) return NO_FACTS;
  return { reasons: [`belongs to AWS account ${String(account).padStart(12, '0')}`], isSpent: false };
}
