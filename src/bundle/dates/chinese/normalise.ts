/**
 * One spelling for the rules to read: simplified characters, half-width digits and brackets, one kind of dash. Every
 * character becomes exactly one UTF-16 unit, so an offset into the result is an offset into the article.
 */

/** Each traditional character with its simplified form; a general converter could change lengths. */
const PAIRS = `
  佈布 來来 個个 倫伦 傑杰 備备 傳传 債债 傷伤 僅仅 僑侨 價价 億亿 儘尽 優优 內内 兩两 則则 剛刚 劃划 動动 務务 勝胜 勞劳 協协 參参 員员 啓启 啟启 喬乔 單单 噸吨 嚮向 嚴严 國国 圍围 圓圆 圖图
  團团 執执 報报 場场 墜坠 壓压 壞坏 夠够 夢梦 奧奥 奪夺 妝妆 婦妇 嬰婴 孫孙 學学 實实 寧宁 審审 寫写 寬宽 寶宝 將将 專专 尋寻 對对 導导 屆届 層层 屬属 島岛 嶺岭 師师 帶带 幣币 幾几 廠厂 廢废
  廣广 強强 彈弹 後后 徑径 從从 復复 恆恒 悅悦 悶闷 慘惨 慣惯 慮虑 慶庆 憂忧 憲宪 應应 戰战 戲戏 擊击 擔担 據据 擬拟 擴扩 攔拦 攝摄 敗败 敵敌 數数 斂敛 斷断 於于 時时 晉晋 曆历 書书 會会 東东
  條条 業业 極极 構构 槍枪 樂乐 樓楼 標标 樣样 機机 檔档 檢检 權权 歐欧 歡欢 歲岁 歷历 歸归 殘残 殺杀 毀毁 氣气 氫氢 決决 沒没 沖冲 況况 淚泪 測测 準准 滅灭 滬沪 滿满 漲涨 漸渐 潔洁 澤泽 濟济
  濤涛 灣湾 災灾 為为 燈灯 爐炉 爭争 爾尔 牆墙 狀状 獎奖 獨独 獲获 獵猎 現现 環环 產产 畫画 異异 當当 疊叠 療疗 發发 盡尽 監监 盧卢 眾众 睜睁 確确 礎础 祕秘 禍祸 禮礼 稅税 種种 稱称 積积 穩稳
  窮穷 競竞 筆笔 節节 範范 築筑 簡简 簽签 籌筹 籤签 籲吁 糧粮 糾纠 紀纪 約约 紅红 納纳 紐纽 純纯 紙纸 級级 細细 終终 組组 結结 絕绝 絡络 給给 統统 絲丝 經经 綠绿 綫线 維维 綱纲 緊紧 線线 緣缘
  編编 緩缓 練练 縣县 總总 績绩 織织 繼继 續续 罰罚 罷罢 羅罗 習习 聖圣 聞闻 聯联 聲声 職职 聽听 肅肃 脅胁 脈脉 腦脑 臘腊 臨临 臺台 與与 舉举 舊旧 艦舰 華华 萬万 蒞莅 藝艺 藥药 蘇苏 蘊蕴 蘭兰
  處处 號号 虧亏 衛卫 衝冲 補补 裝装 複复 見见 規规 視视 親亲 覺觉 覽览 觀观 訂订 計计 訊讯 訪访 許许 訴诉 診诊 詐诈 評评 詞词 試试 詩诗 話话 該该 誌志 認认 誕诞 語语 誠诚 誤误 說说 調调 談谈
  請请 論论 諾诺 謀谋 講讲 謝谢 證证 識识 譯译 議议 護护 讀读 變变 讓让 豐丰 貝贝 負负 財财 貢贡 貨货 責责 貴贵 買买 費费 貿贸 賀贺 資资 賊贼 賓宾 賞赏 賠赔 質质 賴赖 購购 賽赛 贏赢 趕赶 趙赵
  跡迹 踐践 車车 軌轨 軍军 軟软 較较 載载 輕轻 輛辆 輝辉 輪轮 輯辑 輸输 轄辖 轉转 農农 迴回 這这 連连 週周 進进 遊游 運运 過过 達达 遞递 遠远 遲迟 選选 邁迈 還还 邊边 郵邮 鄉乡 鄧邓 鄭郑 鄰邻
  釋释 釘钉 針针 銀银 銷销 鋒锋 錄录 錢钱 錯错 鍾钟 鏡镜 鐘钟 鐵铁 長长 門门 閃闪 閉闭 開开 間间 閱阅 闆板 闊阔 關关 闡阐 陰阴 陳陈 陸陆 陽阳 隊队 階阶 際际 隨随 隱隐 隻只 雖虽 雙双 雜杂 離离
  難难 雲云 電电 靈灵 靜静 韓韩 響响 頁页 頂顶 項项 順顺 須须 預预 頓顿 領领 頭头 頻频 題题 額额 願愿 類类 顧顾 顯显 風风 飄飘 飛飞 飯饭 飾饰 館馆 馬马 體体 魚鱼 鳥鸟 麥麦 麼么 黃黄 點点 齊齐
  齡龄 龍龙 龐庞
`;

const PUNCTUATION: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '﹙': '(',
  '﹚': ')',
  '［': '[',
  '］': ']',
  '／': '/',
  '∕': '/',
  '．': '.',
  '：': ':',
  '，': ',',
  '；': ';',
  '！': '!',
  '？': '?',
  '–': '-',
  '—': '-',
  '―': '-',
  '－': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '─': '-',
  '﹣': '-',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '･': '·',
  '・': '·',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '○': '〇',
  '◯': '〇',
  零: '〇',
  壹: '一',
  佈: '布',
  卄: '廿',
  丗: '卅',
};

const table = new Map<string, string>(Object.entries(PUNCTUATION));
for (const pair of PAIRS.trim().split(/\s+/)) table.set(pair.charAt(0), pair.charAt(1));
for (let digit = 0; digit < 10; digit++) table.set(String.fromCharCode(0xff10 + digit), String(digit));

export function normalise(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    out += table.get(unit) ?? unit;
  }
  return out;
}
