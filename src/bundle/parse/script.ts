/**
 * Pairs of characters, simplified then traditional, that newspapers use often and that each belong to one script alone.
 * (后, 里, 台, 干, 面 and the like are in neither list: both scripts write them.)
 */
const PAIRS =
  '习習万萬么麼与與乌烏书書买買乱亂争爭亚亞产產亲親亿億仅僅从從仓倉们們价價众眾优優会會伟偉传傳伤傷伦倫伪偽侧側侦偵俄俄债債倾傾关關兴興养養兹茲内內军軍农農冲衝决決况況冻凍净淨减減凯凱击擊刘劉则則刚剛创創删刪别別剑劍剧劇劝勸办辦务務动動励勵劳勞势勢区區医醫华華协協单單卖賣卢盧卫衛厂廠历歷压壓厅廳县縣参參双雙发發变變叶葉号號叹嘆吗嗎启啟员員响響问問团團园園围圍国國图圖圆圓圣聖场場坏壞块塊坚堅坛壇坝壩垄壟垒壘处處备備复復够夠头頭夺奪奋奮奖獎妇婦娱娛学學宁寧宝寶实實审審宪憲宽寬宾賓对對导導寻尋将將尔爾尝嘗层層岁歲岛島币幣师師帅帥带帶帮幫广廣庄莊庆慶库庫应應废廢开開异異弃棄张張强強归歸录錄彻徹径徑态態总總恳懇恶惡惊驚战戰户戶扩擴扬揚抚撫护護报報担擔拟擬拥擁择擇挂掛挥揮损損换換据據摄攝敌敵数數断斷无無旧舊时時显顯晓曉暂暫术術机機权權条條来來杨楊极極构構枪槍标標栋棟树樹样樣桥橋检檢楼樓欢歡欧歐歼殲残殘毁毀毕畢气氣汉漢汇匯沟溝没沒洁潔测測济濟浓濃涛濤温溫湾灣满滿滚滾潜潛灭滅灾災点點炼煉热熱爱愛犹猶狱獄独獨献獻环環现現电電画畫疗療监監盖蓋盘盤矿礦码碼确確礼禮离離种種积積称稱稳穩竞競笔筆签簽简簡粮糧红紅约約级級纪紀纳納纵縱纷紛纸紙线線练練组組细細终終经經结結给給络絡绝絕统統继繼续續维維综綜缓緩编編缩縮网網罗羅罚罰职職联聯胁脅胜勝脱脫舰艦艺藝节節苏蘇荣榮药藥获獲营營虑慮虽雖补補装裝见見观觀规規视視览覽觉覺计計认認议議记記讲講许許论論设設访訪证證评評识識词詞译譯试試诚誠话話该該详詳语語说說请請诸諸读讀课課谁誰调調谈談谋謀谢謝贝貝负負贡貢财財责責败敗货貨质質购購贯貫贵貴贸貿费費贺賀资資赖賴赞贊赠贈赢贏赵趙车車转轉轮輪软軟载載较較辆輛辑輯输輸边邊达達过過运運还還这這进進远遠违違连連迟遲适適选選递遞邓鄧郑鄭邻鄰释釋针針钟鐘钢鋼钱錢铁鐵银銀错錯键鍵长長门門闭閉间間闻聞阅閱队隊阳陽阶階际際陆陸陈陳险險随隨难難雾霧静靜韩韓页頁顶頂项項顺順须須顾顧顿頓预預领領颇頗频頻题題额額风風飞飛饭飯馆館驻駐验驗骑騎鲁魯鸟鳥麦麥黄黃齐齊龙龍';

const SIMPLIFIED = new Set<string>();
const TRADITIONAL = new Set<string>();
for (let at = 0; at + 1 < PAIRS.length; at += 2) {
  const [simplified, traditional] = [PAIRS.charAt(at), PAIRS.charAt(at + 1)];
  if (simplified === traditional) continue;
  SIMPLIFIED.add(simplified);
  TRADITIONAL.add(traditional);
}

/** How many characters of `text` belong to each Chinese script alone. */
export function countScripts(text: string): { readonly simplified: number; readonly traditional: number } {
  let simplified = 0;
  let traditional = 0;
  for (const character of text) {
    if (SIMPLIFIED.has(character)) simplified += 1;
    else if (TRADITIONAL.has(character)) traditional += 1;
  }
  return { simplified, traditional };
}

/** Enough of a text to know its language; reading all of a long one would tell no more. */
const SAMPLE = 20_000;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Words that stand in nearly every English sentence, and hardly in another language's. */
const ENGLISH = /\b(?:the|of|and|to|with|that|his|is|was|has|have|said|for|from|by|on|in)\b/gi;

/**
 * The BCP 47 tag of the language a text is written in, judged by its own characters and never by its publisher: many
 * publishers write both Chinese scripts. `fallback` is answered when the characters do not tell.
 */
export function languageOf(text: string, fallback = 'und'): string {
  const sample = text.slice(0, SAMPLE);
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(sample, /\p{Script=Hangul}+/gu);
  const cyrillic = count(sample, /\p{Script=Cyrillic}+/gu);
  const latin = count(sample, /\p{Script=Latin}+/gu);
  // A Han character against a whole word of letters: names in brackets do not make a Chinese text English.
  if (han + kana > 0 && han + kana >= Math.max(latin, cyrillic, hangul)) {
    if (kana * 5 > han) return 'ja';
    const { simplified, traditional } = countScripts(sample);
    if (simplified !== traditional) return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
    return fallback.startsWith('zh') ? fallback : 'zh-Hans';
  }
  if (hangul > Math.max(latin, cyrillic)) return 'ko';
  if (cyrillic > latin) return 'ru';
  if (latin === 0) return fallback;
  if (count(sample, ENGLISH) * 8 >= latin) return 'en';
  if (fallback !== 'und' && !fallback.startsWith('zh')) return fallback;
  // A headline alone may have none of those words.
  return latin < 12 ? 'en' : 'und';
}
