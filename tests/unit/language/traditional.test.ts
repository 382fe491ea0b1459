import { describe, expect, it } from 'vitest';
import { loadLanguageTables, traditionalBy } from '../../../src/bundle/language/index.ts';

const { corrections } = await loadLanguageTables('data/language');
const { convert } = traditionalBy(corrections);

describe('simplified into traditional Chinese', () => {
  it.each([
    ['习近平与普京通电话', '習近平與普丁通電話'],
    ['两国元首在克里姆林宫会谈', '兩國元首在克里姆林宮會談'],
    ['视频会晤后发表联合声明', '視訊會晤後發表聯合聲明'],
    ['公布的信息和数据', '公布的資訊和資料'],
    ['哈萨克斯坦和乌兹别克斯坦', '哈薩克和烏茲別克'],
    ['先后、皇后、里约热内卢、公里、里面', '先後、皇后、里約熱內盧、公里、裡面'],
    ['面向未来的战略伙伴', '面向未來的戰略夥伴'],
    ['他说：“本周一，中央电视台报道了‘访问’。”', '他說：「本週一，中央電視台報導了『訪問』。」'],
    ['plain words 2025, 123', 'plain words 2025, 123'],
    ['', ''],
  ])('%s', (simplified, traditional) => {
    expect(convert(simplified)).toBe(traditional);
  });

  it.each(Object.entries(corrections))('the correction %s → %s is what comes out', (simplified, traditional) => {
    expect(convert(simplified)).toBe(traditional);
  });

  it('a correction is read as words, not as a pattern', () => {
    expect(traditionalBy({ '(a.b)*': 'x' }).convert('(a.b)* aab')).toBe('x aab');
  });

  it('without corrections it is the conversion of characters', () => {
    expect(traditionalBy({}).convert('普京发言')).toBe('普京發言');
  });
});
