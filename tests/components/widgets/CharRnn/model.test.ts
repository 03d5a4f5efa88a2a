import { expect, it } from 'vitest';
import { chineseText } from '../../../../components/widgets/CharRnn/chinese.ts';
import { bitsOf, candidates, frequencyLoss, nextMilestone } from '../../../../components/widgets/CharRnn/model.ts';
import { mostCharacters, readFile, readText } from '../../../../components/widgets/CharRnn/ownText.ts';
import { charRnn } from '../../../../components/widgets/CharRnn/scene.ts';

it('counts in steps of 1, 2 and 5', () => {
  expect([0, 999, 1000, 2000, 4999, 5000, 999_999].map(nextMilestone)).toEqual([
    1000, 1000, 2000, 5000, 5000, 10_000, 1_000_000,
  ]);
});

it('has the loss of guessing by frequency, and bits of nats', () => {
  // Symbols 0 and 1 occur 3 and 1 times: with one more each, 4 in 6 and 2 in 6.
  const loss = frequencyLoss(Int32Array.of(0, 0, 0, 1), Int32Array.of(0, 1), 2);
  expect(loss).toBeCloseTo((Math.log(6 / 4) + Math.log(6 / 2)) / 2, 12);
  expect(bitsOf(Math.log(8))).toBeCloseTo(3, 12);
});

it('shows the likeliest characters, and what is left for the others', () => {
  const logits = [Math.log(1), Math.log(4), Math.log(3), Math.log(2)];
  const { likeliest, others } = candidates({ logits }, { symbols: [...'abcd'] }, 1, 2);
  expect(likeliest.map(({ symbol }) => symbol)).toEqual(['b', 'c']);
  expect(others).toBeCloseTo(0.3, 12);
  expect(candidates({ logits }, { symbols: [...'abcd'] }, 0, 1)).toEqual({
    likeliest: [{ symbol: 'b', probability: 1 }],
    others: 0,
  });
});

it.each(['a;b:c', '今天~', '50 % + 1', '', '🐕'])('writes the prompt %s into a link and reads it back', (prompt) => {
  const address = new URL(`https://example.org/?CharRnn=${charRnn.encode({ ...charRnn.initial, prompt })}`);
  expect(charRnn.decode(address.searchParams.get('CharRnn')!)?.prompt ?? charRnn.initial.prompt).toBe(prompt);
});

it('refuses a prompt that is too long or ill-coded, and settings beyond their ends', () => {
  for (const text of [`prompt:${'a'.repeat(61)}`, 'prompt:~E4~', 'hidden:1024', 'text:other'])
    expect(charRnn.decode(text)).toBeUndefined();
});

it('draws always the same diary in Chinese', () => {
  const text = chineseText(2000);
  expect(chineseText(2000)).toBe(text);
  expect(text.length).toBeGreaterThanOrEqual(2000);
  expect(new Set(text).size).toBeGreaterThan(120);
  expect(text).toMatch(/^[\p{Script=Han}，。：“”？\n]+$/u);
});

it.each([
  ['', 'no text here'],
  [' \n\t ', 'no text here'],
  ['tiny', 'Too short: 4 characters'],
  ['啊'.repeat(50), '“啊” is the only character'],
  [`PNG\0${'x'.repeat(50)}`, 'This is no text'],
])('says why %j can’t be learned', (given, reason) => {
  expect(readText(given)).toEqual({ failure: expect.stringContaining(reason) });
});

it('takes the start of a huge text, whole characters, and says so', () => {
  const read = readText('🐕a'.repeat(mostCharacters));
  expect(read).toMatchObject({ note: expect.stringContaining('The first 300,000 characters') });
  expect('text' in read && [...read.text]).toHaveLength(mostCharacters);
  const kinds = Array.from({ length: 2001 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
  expect(readText(kinds)).toMatchObject({ note: expect.stringContaining('Of its 2,001 kinds the rarest share') });
  expect(readText('ab\r\n'.repeat(10))).toMatchObject({
    text: 'ab\n'.repeat(10),
    note: expect.stringContaining('From 640 on'),
  });
});

it('reads files in UTF-8 and UTF-16, the start of a huge one, and names what is neither', async () => {
  const line = '今天下雨了。小狗在家里睡觉。老师说：好。';
  expect(await readFile(new Blob([line]))).toMatchObject({ text: line });
  const utf16 = Uint16Array.from(`\uFEFF${line}`, (unit) => unit.charCodeAt(0));
  expect(await readFile(new Blob([utf16]))).toMatchObject({ text: line });
  const latin = Object.assign(new Blob([Uint8Array.of(...Array(30).fill(97), 0xe9, 98)]), { name: 'caf.txt' });
  expect(await readFile(latin)).toEqual({ failure: expect.stringContaining('Not UTF-8: caf.txt') });
  // Cut within a character of three bytes, which is not taken for a fault.
  const huge = new Blob([`a${'今天下雨'.repeat(101_000)}`]);
  expect(await readFile(huge)).toMatchObject({ note: expect.stringContaining('The first') });
});
