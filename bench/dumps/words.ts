/** The words of the generated dumps, written for this purpose: news of places and people that do not exist. */

export interface Wording {
  readonly who: readonly string[];
  readonly did: readonly string[];
  readonly what: readonly string[];
  readonly where: readonly string[];
  readonly when: readonly string[];
  /** Offices and countries of politics in general: words that a plain search has to look at twice. */
  readonly politics: readonly string[];
  /** A leader in passing, in an article that tells of no contact. */
  readonly passing: readonly string[];
  /** `when` is null in sentences that give no time. */
  readonly sentence: (who: string, did: string, what: string, where: string, when: string | null) => string;
  readonly call: (day: string) => string;
}

export const ZH: Wording = {
  who: '东湖市政府 铁路公司 当地渔民 一家出版社 气象台 两所大学 山区学校 果园主人 博物馆 市民合唱团 消防队 图书馆 造船厂 邮政局 足球俱乐部 养蜂人 考古队 渡轮公司 茶农协会 天文学会'.split(
    ' ',
  ),
  did: '宣布 表示 开始整理 重新开放 完成了 推迟了 公布 研究 展出 修复 讨论 扩建 关闭 检查 介绍 购买 种植 记录 拍摄 捐赠'.split(
    ' ',
  ),
  what: '一座百年桥梁 新的渡轮航线 三千册旧书 今年的苹果收成 夜间列车 河岸步道 一批陶器 冬季音乐会 屋顶太阳能板 候鸟观测站 乡村诊所 雨水收集系统 儿童绘画 港口起重机 老城灯光 茶园小路 天文望远镜 校车时刻表 木船模型 社区厨房'.split(
    ' ',
  ),
  where: '东湖 南岭镇 白石港 青木县 海棠湾 云台山下 旧火车站 北滩 竹林村 长堤'.split(' '),
  when: '上周五 去年冬天 本月初 两年前 清晨 五月 今年夏天 傍晚 下个季度 周末'.split(' '),
  politics: [
    '邻国总统在年度讲话中谈到粮价，随后回答了记者的提问。',
    '俄罗斯北部的一场大雪使公路关闭了两天，当地居民互相帮助清扫街道。',
    '该国领导人称，新的税法要到明年才会实行，议会还要再辩论一次。',
    '中国南方的几座城市开始试用新的公交卡，乘客普遍觉得方便。',
  ],
  passing: [
    '评论提到普京多年前的一次讲话，但与本文所说的渔业无关。',
    '展厅里挂着习近平题写书名的画册，讲解员没有多作介绍。',
  ],
  sentence: (who, did, what, where, when) =>
    `${when === null ? '' : `${when}，`}${who}在${where}${did}${what}，并说明了以后的安排。`,
  call: (day) => `中国国家主席习近平${day}同俄罗斯总统普京通电话，双方谈到贸易与能源。`,
};

export const EN: Wording = {
  who: [
    'The town council',
    'A railway company',
    'Local fishermen',
    'A small publisher',
    'The weather office',
    'Two universities',
    'The museum',
    'A choir',
    'The fire brigade',
    'The library',
    'A shipyard',
    'The post office',
    'The football club',
    'Beekeepers',
    'A ferry line',
  ],
  did: [
    'announced',
    'described',
    'reopened',
    'finished',
    'postponed',
    'published',
    'studied',
    'displayed',
    'repaired',
    'discussed',
    'extended',
    'closed',
    'inspected',
    'bought',
    'recorded',
  ],
  what: [
    'a bridge of a hundred years',
    'the new ferry route',
    'three thousand old books',
    'the apple harvest',
    'a night train',
    'the river path',
    'a set of clay pots',
    'the winter concert',
    'solar panels on the roof',
    'a station for migrating birds',
    'the village clinic',
    'a school bus timetable',
    'children’s drawings',
    'a wooden boat',
    'the harbour crane',
  ],
  where: [
    'in Eastlake',
    'at the old station',
    'near Whitestone',
    'on the north shore',
    'below the hills',
    'by the long dam',
    'in the tea gardens',
  ],
  when: ['Last Friday', 'In early May', 'Two years ago', 'At dawn', 'This summer', 'On the weekend', 'Next quarter'],
  politics: [
    'The neighbouring president spoke of the price of grain and then took questions from reporters.',
    'Heavy snow in a Russian province closed the road for two days, and people helped each other to clear it.',
    'The leader of the opposition said that the tax law would be debated once more before the summer.',
    'A Chinese manufacturer of bus cards has begun a trial that passengers find convenient.',
  ],
  passing: [
    'A commentary recalled an old speech of Putin on quite another subject, the fisheries of the north.',
    'The catalogue has a title page in the hand of Xi Jinping, on which the guide did not dwell.',
  ],
  sentence: (who, did, what, where, when) =>
    `${when === null ? who : `${when}, ${who.charAt(0).toLowerCase()}${who.slice(1)}`} ${did} ${what} ${where}, and said what would come next.`,
  call: (day) => `Chinese President Xi Jinping spoke by telephone with Russian President Vladimir Putin on ${day}.`,
};
