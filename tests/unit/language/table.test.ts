import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableFor } from '../../../src/bundle/language/table.ts';
import { traditionalBy } from '../../../src/bundle/language/traditional.ts';
import { writerBy } from '../../../src/model/index.ts';

describe('a table that writes given texts as the dictionary would', () => {
  it('is pairs of characters where these are enough', () => {
    expect(tableFor(['习近平访问'], traditionalBy({}))).toEqual({ han: '习習访訪问問', phrases: {} });
  });

  it('takes a phrase as short as can be where one character is written in two ways', () => {
    const traditional = traditionalBy({});
    const texts = ['头发', '头发很长', '发言', '发布', '发动'];
    const table = tableFor(texts, traditional);
    expect(table.phrases).toEqual({ 头发: '頭髮' });
    expect(texts.map(writerBy(table))).toEqual(
      ['頭髮', '頭髮很長', '發言', '發佈', '發動'].map((text, at) => traditional.convert(texts[at] ?? text)),
    );
  });

  it('keeps corrections whole, longer or shorter than what they stand for', () => {
    const table = tableFor(['互联网与信息'], traditionalBy({ 互联网: '網際網路', 信息: '資訊' }));
    expect(table.phrases).toEqual({ 互联网: '網際網路', 信息: '資訊' });
    expect(writerBy(table)('互联网与信息')).toBe('網際網路與資訊');
  });

  it('leaves a character alone whose neighbours made it another', () => {
    const traditional = traditionalBy({ 普京: '普丁' });
    const texts = ['普京在北京', '普京', '东京'];
    expect(texts.map(writerBy(tableFor(texts, traditional)))).toEqual(['普丁在北京', '普丁', '東京']);
  });

  it('whatever the texts and the corrections, each comes out exactly', () => {
    const sign = fc.constantFrom(...'发后里面干系复台周制只普京北的与𠮷a1，');
    const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
    const word = fc.array(sign, { minLength: 1, maxLength: 3 }).map((signs) => signs.join(''));
    const words = fc.dictionary(word, word, { maxKeys: 4, noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), words, (texts, corrections) => {
        const traditional = traditionalBy(corrections);
        const write = writerBy(tableFor(texts, traditional));
        for (const each of texts) expect(write(each)).toBe(traditional.convert(each));
      }),
    );
  });
});
