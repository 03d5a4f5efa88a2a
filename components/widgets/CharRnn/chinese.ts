import { createRandom } from '#engine';

/** One dog's diary: what the day is like, what the dog does, and how it feels. */
const days = ['今天', '昨天', '早上', '下午', '晚上', '星期一', '星期六', '夏天的一个早上', '冬天的一个晚上'];
const weathers = [
  { sky: '下雨了', mood: '不太高兴', place: '家里' },
  { sky: '下着大雪', mood: '很兴奋', place: '院子里' },
  { sky: '太阳很大', mood: '有点累', place: '大树下' },
  { sky: '天气很好', mood: '非常高兴', place: '公园里' },
  { sky: '刮着大风', mood: '有点害怕', place: '桌子下面' },
  { sky: '天空多云', mood: '很平静', place: '窗户旁边' },
];
const dogs = ['小狗', '小黑', '老黄狗', '隔壁的白狗', '我们的狗'];
const things = ['睡觉', '吃骨头', '看小鸟', '追自己的尾巴', '听音乐', '玩一个红色的球', '等主人回家'];
const people = ['爸爸', '妈妈', '姐姐', '弟弟', '爷爷', '老师', '邻居'];
const words = ['真是一只好狗', '快过来', '明天我们再出去', '不要怕', '你想吃什么', '外面冷不冷'];

/**
 * A diary in Chinese, drawn from a small grammar: words of one to four characters without spaces, particles and
 * punctuation, and a mood that agrees with the weather. Always the same text.
 */
export function chineseText(characters = 40_000): string {
  const random = createRandom(22);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random.uniform() * list.length)]!;
  const forms = [
    () => {
      const { sky, mood, place } = one(weathers);
      return `${one(days)}${sky}，${one(dogs)}在${place}${one(things)}，${mood}。`;
    },
    () => {
      const { sky, mood } = one(weathers);
      return `因为${sky}，所以${one(dogs)}${mood}。`;
    },
    () => `${one(people)}对${one(dogs)}说：“${one(words)}。”`,
    () => `${one(dogs)}喜欢${one(things)}，可是${one(people)}不喜欢。`,
    () => `${one(people)}带着${one(dogs)}去公园，看见${one(people)}也在那里。`,
    () => `${one(days)}，${one(people)}问：“${one(dogs)}在哪里？”${one(people)}说：“在${one(weathers).place}。”`,
  ];
  let text = '';
  while (text.length < characters) {
    const sentences = 2 + Math.floor(random.uniform() * 4);
    for (let sentence = 0; sentence < sentences; sentence++) text += one(forms)();
    text += '\n';
  }
  return text;
}
