import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/bundle/parse/script.ts';

describe('the language of a text', () => {
  it.each([
    ['习近平与普京通话，谈到两国关系。', 'zh-Hans'],
    ['習近平與普京通話，談到兩國關係。', 'zh-Hant'],
    ['习近平与普京（Vladimir Vladimirovich Putin, President）通话。', 'zh-Hans'],
    ['普京在北京。', 'zh-Hans'],
    ['The two leaders spoke by telephone on Monday.', 'en'],
    ['BRICS leaders meet', 'en'],
    ['Xi (习近平) and Putin (普京) spoke on the phone for an hour about trade and energy.', 'en'],
    ['Председатель и президент поговорили по телефону.', 'ru'],
    ['習近平国家主席とプーチン大統領が電話で話しました。', 'ja'],
    ['시진핑 주석과 푸틴 대통령이 통화했다.', 'ko'],
    ['Die beiden sprachen am Montag miteinander am Telefon und wollen sich bald wieder treffen.', 'und'],
    ['2025 — 24', 'und'],
  ])('%s: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it("is its publisher's only where its characters do not tell", () => {
    expect(languageOf('普京在北京。', 'zh-Hant')).toBe('zh-Hant');
    expect(
      languageOf('Die beiden sprachen am Montag miteinander und wollen sich bald wieder treffen, heißt es.', 'de'),
    ).toBe('de');
    expect(languageOf('習近平與普京通話。', 'zh-Hans')).toBe('zh-Hant');
  });
});
