/** Single sentences: how newsrooms say that a contact took place, and what only sounds like it. */
import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../../src/bundle/extract/index.ts';
import { articleOf } from './article.ts';
import { lexicon } from './cases.ts';

/** Friday 28 February 2025, Beijing. */
function read(sentence: string): readonly string[] {
  const text = `# ${/[\u4e00-\u9fff]/.test(sentence) ? '本报综合报道' : 'World news in brief'}\n${sentence}`;
  return extractMentions(articleOf({ text, published: '2025-02-28T10:00:00Z', tz: 'Asia/Shanghai' }), lexicon).map(
    ({ kind, start, end, precision, status }) =>
      `${kind} ${start === end ? start : `${start}/${end}`} ${precision} ${status}`,
  );
}

const SAID: readonly (readonly [sentence: string, expected: string])[] = [
  // phone
  ['习近平周一同普京通电话。', 'phone 2025-02-24 day occurred'],
  ['習近平週一與普丁通了電話。', 'phone 2025-02-24 day occurred'],
  ['两国元首2月24日的通话持续了一小时，习近平和普京谈到乌克兰。', 'phone 2025-02-24 day occurred'],
  ['普京24日打电话给习近平。', 'phone 2025-02-24 day occurred'],
  ['24日，普京致电习近平，讨论乌克兰局势。', 'phone 2025-02-24 day occurred'],
  ['习近平与普京2月24日进行电话会谈。', 'phone 2025-02-24 day occurred'],
  ['Xi Jinping spoke by phone with Vladimir Putin on Monday.', 'phone 2025-02-24 day occurred'],
  ['Putin and Xi held a telephone conversation on February 24.', 'phone 2025-02-24 day occurred'],
  ['On Monday, Putin called Xi to discuss Ukraine.', 'phone 2025-02-24 day occurred'],
  ['The Kremlin said Putin had a phone call with his Chinese counterpart on Monday.', 'phone 2025-02-24 day occurred'],
  // video
  ['习近平1月21日在北京同普京举行视频会晤。', 'video 2025-01-21 day occurred'],
  ['普丁與習近平1月21日視訊會談。', 'video 2025-01-21 day occurred'],
  ['習近平與普京上月21日以視像方式會面。', 'video 2025-01-21 day occurred'],
  ['Xi and Putin met by video link on January 21.', 'video 2025-01-21 day occurred'],
  ['Putin held a videoconference with Xi Jinping on Jan. 21.', 'video 2025-01-21 day occurred'],
  // in person
  ['2024年10月，习近平赴喀山出席金砖峰会并与普京会晤。', 'in-person 2024-10-01/2024-10-31 month occurred'],
  ['普京去年5月访华。', 'in-person 2024-05-01/2024-05-31 month occurred'],
  ['普丁去年五月到北京進行國是訪問。', 'in-person 2024-05-01/2024-05-31 month occurred'],
  ['2023年3月20日至22日，习近平对俄罗斯进行国事访问。', 'in-person 2023-03-20/2023-03-22 day occurred'],
  ['去年7月3日，两国元首习近平和普京在阿斯塔纳握手寒暄。', 'in-person 2024-07-03 day occurred'],
  ['Putin visited China in May 2024.', 'in-person 2024-05-01/2024-05-31 month occurred'],
  ['Xi travelled to Moscow in March 2023.', 'in-person 2023-03-01/2023-03-31 month occurred'],
  ['In May 2024 Xi hosted Putin in Beijing.', 'in-person 2024-05-01/2024-05-31 month occurred'],
  ['Putin was received by Xi Jinping in Beijing on May 16, 2024.', 'in-person 2024-05-16 day occurred'],
  ['Talks between Xi and Putin took place in Kazan on 22 October 2024.', 'in-person 2024-10-22 day occurred'],
  ['三年前的2月4日，普京与习近平在北京宣布合作没有上限。', 'in-person 2022-02-04 day occurred'],
  // message
  ['习近平2月20日向普京致慰问电。', 'message 2025-02-20 day occurred'],
  ['2024年12月31日，习近平同普京互致新年贺电。', 'message 2024-12-31 day occurred'],
  ['普丁1月7日致電習近平，對西藏地震表示慰問。', 'message 2025-01-07 day occurred'],
  ['Putin sent Xi a message of condolence on January 7.', 'message 2025-01-07 day occurred'],
  ['Xi Jinping congratulated Vladimir Putin on his re-election on March 18, 2024.', 'message 2024-03-18 day occurred'],
  ['On December 31, 2024, Xi and Putin exchanged New Year greetings.', 'message 2024-12-31 day occurred'],
  // several at one table
  [
    '2023年8月23日，习近平和普京都在金砖国家约翰内斯堡峰会上发言，后者通过视频。',
    'multilateral 2023-08-23 day occurred',
  ],
  ['习近平和普京2018年12月1日都出席了在布宜诺斯艾利斯举行的二十国集团峰会。', 'multilateral 2018-12-01 day occurred'],
  ['Xi and Putin both attended the G20 summit in Osaka on June 28, 2019.', 'multilateral 2019-06-28 day occurred'],
  [
    'Xi Jinping and Vladimir Putin addressed a virtual SCO summit on July 4, 2023.',
    'multilateral 2023-07-04 day occurred',
  ],
  // envoys
  ['习近平28日在人民大会堂会见俄罗斯联邦安全会议秘书绍伊古。', 'envoy 2025-02-28 day occurred'],
  ['普京2024年8月21日在克里姆林宫会见李强。', 'envoy 2024-08-21 day occurred'],
  ['拉夫罗夫去年4月9日获习近平接见。', 'envoy 2024-04-09 day occurred'],
  ['習近平去年12月12日接見統俄黨主席梅德維傑夫。', 'envoy 2024-12-12 day occurred'],
  ['Xi met Russian Security Council Secretary Sergei Shoigu on Friday.', 'envoy 2025-02-28 day occurred'],
  ['Putin received Chinese Premier Li Qiang at the Kremlin on August 21, 2024.', 'envoy 2024-08-21 day occurred'],
  ['Russian Deputy Prime Minister Pyotr Sidorov was received by Xi on Thursday.', 'envoy 2025-02-27 day occurred'],
  // coming, called off, put off
  ['习近平将于5月8日访问俄罗斯。', 'in-person 2025-05-08 day announced'],
  ['普京预计9月访华。', 'in-person 2025-09-01/2025-09-30 month announced'],
  ['Xi is expected in Moscow in May, where he will meet Putin.', 'in-person 2025-05-01/2025-05-31 month announced'],
  ['Putin may visit China in September, the Kremlin said.', 'in-person 2025-09-01/2025-09-30 month announced'],
  ['Putin looks forward to seeing Xi in Moscow in May.', 'in-person 2025-05-01/2025-05-31 month announced'],
  ['原定3月10日的习普会晤已经取消。', 'in-person 2025-03-10 day cancelled'],
  ['普京打算3月28日在符拉迪沃斯托克与习近平会谈。', 'in-person 2025-03-28 day announced'],
  ['普京提议3月28日同习近平在当地会谈。', 'in-person 2025-03-28 day announced'],
  // whom a pronoun means
  ['普京2月20日庆祝就职周年，习近平同日向他致贺电。', 'message 2025-02-20 day occurred'],
  ['普京2月20日抵达上海，习近平当晚设宴款待了他。', 'in-person 2025-02-20 day occurred'],
  ['去年5月，普京率领庞大代表团到北京访问。', 'in-person 2024-05-01/2024-05-31 month occurred'],
  ['习近平说，去年10月，我应邀赴喀山出席会议，同总统先生长谈。', 'in-person 2024-10-01/2024-10-31 month occurred'],
  // one day told twice, and a day inside a season
  ['中俄元首2月24日，也就是特朗普讲话的第二天，曾通电话。', 'phone 2025-02-24 day occurred'],
  ['2022年12月30日：习近平与普京举行年终视频会晤。', 'video 2022-12-30 day occurred'],
  ['习近平与普京上一次见面，是去年10月在喀山。', 'in-person 2024-10-01/2024-10-31 month occurred'],
  // words that only look like others
  ['2月24日，习近平与普京视频会晤，同意把条约延期五年。', 'video 2025-02-24 day occurred'],
  ['While Trump weighed whether to act, Xi and Putin spoke by telephone on Monday.', 'phone 2025-02-24 day occurred'],
  ['Xi and Putin had not met since Jan. 8, when Putin visited Beijing.', 'in-person 2025-01-08 day occurred'],
  ['Mr. Putin will be in China from March 10 to March 12.', 'in-person 2025-03-10/2025-03-12 day announced'],
];

/** Sentences with two contacts in them: each keeps its own day and kind. */
const TWO: readonly (readonly [sentence: string, expected: readonly string[]])[] = [
  [
    'Xi and Putin talked by video link on January 21 and by telephone on February 24.',
    ['phone 2025-02-24 day occurred', 'video 2025-01-21 day occurred'],
  ],
  [
    'Xi and Putin spoke by phone on Feb. 24, and two days later, on Feb. 26, the Chinese leader saw Sergei Shoigu in Beijing.',
    ['envoy 2025-02-26 day occurred', 'phone 2025-02-24 day occurred'],
  ],
  [
    '习近平与普京今年两次通电话。一次是1月8日，一次是2月24日。',
    ['phone 2025-01-08 day occurred', 'phone 2025-02-24 day occurred'],
  ],
  [
    '2022年2月4日，普京在北京与习近平会谈。三周后的2月25日，两人通了电话。',
    ['in-person 2022-02-04 day occurred', 'phone 2022-02-25 day occurred'],
  ],
  ['7月3日，习近平与普京在阿斯塔纳会晤，次日一同出席上合组织峰会。', ['in-person 2024-07-03 day occurred']],
];

/** Contacts that are none (contacts.md, "Not contacts" and "Hard cases, settled"). */
const NOT_SAID: readonly (readonly [why: string, sentence: string])[] = [
  ['another leader', '特朗普2月12日与普京通电话。'],
  ['another leader', '習近平1月17日與川普通話。'],
  ['another leader', 'Trump spoke with Putin by phone on February 12, and with Xi on January 17.'],
  ['another leader', 'Modi met Putin in Moscow in July 2024.'],
  ['another leader', '卢卡申科2月20日在北京会见习近平，并转述普京的看法。'],
  ['ministers among themselves', '王毅周四与拉夫罗夫通电话。'],
  ['ministers among themselves', 'Li Qiang met Mishustin in Moscow on August 21, 2024.'],
  ['ministers among themselves', '绍伊古周五在北京与王毅会谈，强调落实习近平主席和普京总统达成的共识。'],
  ['a count', '2024年，习近平与普京三次会晤。'],
  ['a count', '十年来习近平与普京见面40多次。'],
  ['a count', 'Xi and Putin met three times in 2024.'],
  ['a count', 'Putin and Xi have met more than 40 times since 2013.'],
  ['a treaty', '2001年7月在莫斯科签署的《中俄睦邻友好合作条约》仍然有效，习近平和普京都这样说。'],
  ['a statement', 'Xi and Putin praised a joint statement issued in February 2022.'],
  ['a hope without a date', '普京希望习近平访问莫斯科。'],
  ['a hope with a season', '普京希望今年春天能在莫斯科接待习近平。'],
  ['a hope with a year', 'Putin said he would like to host Xi in 2026.'],
  ['an invitation without a date', '普京周一邀请习近平访问俄罗斯。'],
  ['a denial', '克里姆林宫否认普京与习近平24日秘密通话。'],
  ['a denial', 'The Kremlin denied that Putin and Xi spoke by phone on Monday.'],
  ['did not', '习近平与普京上个月没有通话。'],
  ['did not', 'Xi did not meet Putin in January.'],
  ['a condition', '如果习近平5月访问莫斯科，将是对普京的支持。'],
  ['a condition', 'If Xi visits Moscow in May, Putin will be pleased.'],
  ['no date', '习近平与普京通电话。'],
  ['both write to others', '习近平和普京2月20日分别向博览会致贺信。'],
  ['both write to others', 'Xi and Putin sent letters to the opening of an expo on February 20.'],
  ['greetings passed on', '绍伊古转达了普京对习近平的问候。'],
  ['a figure of speech', '今年以来，习近平与普京走得更近。'],
  ['neither was there', '习近平和普京都没有出席去年11月在里约举行的二十国集团峰会。'],
  ['one was there', '习近平去年11月出席二十国集团里约峰会，普京派拉夫罗夫代表。'],
  ['an ambassador', '习近平周五接受俄罗斯驻华大使莫尔古洛夫递交国书。'],
  ['a governor', '普京2月20日会见滨海边疆区州长，谈到对华贸易。'],
  ['another Xi', '习姓网民2月24日自称与普京通电话。'],
  ['hearsay denied', '一家网站称，习近平与普京上周密会。外交部斥之为子虚乌有。'],
  ['hearsay denied', '网上所传两人上周已秘密通话的说法，习近平和普京都没有理会。'],
  ['hearsay denied', 'The spokesman dismissed a report that Putin had telephoned Xi on Sunday.'],
  ['counted', '这是习近平与普京今年第二度视讯。'],
  ['counted', 'It was the third meeting between Xi and Putin this year.'],
  ['a letter made public', '克里姆林宫2月20日公布了普京致习近平的贺电全文。'],
  ['an anniversary', '2月20日迎来建交纪念日，习近平与普京都没有露面。'],
  ['side by side in a war', '普京说，两国当年并肩作战，习近平点头称是。'],
  ['a correspondence', '习近平2月20日说，他与普京保持着电话和书信往来。'],
  ['exercise and study', '中俄军队2月24日演习和普京讲话无关。'],
];

describe('a contact is found in', () => {
  it.each(SAID)('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual([expected]);
  });
});

describe('two contacts, or one journey, are found in', () => {
  it.each(TWO)('%s', (sentence, expected) => {
    expect([...read(sentence)].sort()).toEqual(expected);
  });
});

describe('no contact is found in', () => {
  it.each(NOT_SAID)('%s: %s', (_, sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});
