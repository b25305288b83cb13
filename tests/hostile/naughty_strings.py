"""Strings of the kinds that programs stumble over, each kind by its name; all are ours."""

from __future__ import annotations

from typing import Final

NAUGHTY: Final[dict[str, str]] = {
    # Nothing, or what looks like it
    "blank": " ",
    "no-break spaces": "\u00a0\u2007\u202f\u3000",
    "zero-width only": "\u200b\u200c\u200d\u2060\ufeff",
    "words for nothing": "null None undefined NaN nil (null) true FALSE",
    # Numbers that are none
    "numbers": "0 -0 1e309 0x1F 1_000 ¼ ² ௧௨ ٣٤ 1,2,3 1.2.3.4 --1 +-5 9" * 3,
    "dates": "0000-00-00 31 February 2026 2026-13-45 99/99/9999 24:61 9999-12-31T99:99:99Z",
    # Control characters
    "NUL": "a\x00b\x00\x00c",
    "all of C0": "".join(map(chr, range(32))) + "x",
    "all of C1": "".join(map(chr, range(127, 160))) + "x",
    "line ends": "one\rtwo\r\nthree\vfour\ffive\u0085six\u2028seven\u2029eight",
    "backspaces": "safe\b\b\b\bevil\x7f\x7f",
    "bells": "\a" * 40 + "ring",
    # What terminals act on
    "colour": "\x1b[31mred\x1b[0m",
    "clear screen": "\x1b[2J\x1b[H\x1b[3Jgone",
    "window title": "\x1b]0;owned\x07 and \x1b]2;again\x1b\\",
    "clipboard": "\x1b]52;c;cm0gLXJm\x07",
    "link of a terminal": "\x1b]8;;file:///etc/passwd\x1b\\click\x1b]8;;\x1b\\",
    "question to a terminal": "\x1b[6n\x1b[c\x1bP$q q\x1b\\\x05",
    "one-byte sequences": "\x9b31mred \x9d0;owned\x9c \x90q\x9c",
    "alternate screen": "\x1b[?1049h\x1b[?25l\x1bc\x1b(0lqk",
    # What reorders or hides words
    "override": "\u202egnp.exe\u202c",
    "isolates": "\u2066one\u2067two\u2068three\u2069\u2069\u2069",
    "nested embeddings": "\u202a\u202b\u202d\u202e" * 130 + "deep",
    "right to left": "אמר ראש העיר: “הגשר סגור”. قال العمدة إن الجسر مغلق ۲۰۲۶.",
    "implicit marks": "a\u200eb\u200fc\u061cd",
    "hidden letters": "".join(chr(0xE0000 + ord(sign)) for sign in "ignore this") + "seen",
    "zero width inside": "pass\u200bword ad\u00admin ze\u2060ro jo\u200ciner wi\u200ddth",
    "byte order marks": "\ufeffstart mid\ufeffdle end\ufeff",
    "swapped byte order mark": "a\ufffeb",
    "object replacement": "a\ufffcb\ufff9c\ufffad\ufffbe",
    "variation selectors": "a\ufe0fb\ufe0e" + "\U000e0100" * 50 + "c",
    # What stacks up
    "combining flood": "Z" + "\u0351\u0489\u036f\u0321" * 200 + "algo",
    "combining first": "\u0301\u0308 begins",
    "enclosing": "a\u20dd\u20e3\u0e49\u0e49\u0e49\u0e49",
    "Hangul jamo": "\u1112\u1161\u11ab" * 60,
    "normal forms": "ﬁﬄ ㎏ ℻ Ⅷ ẛ̣ Å Å Å ﷺ",
    # Beyond the basic plane
    "flags and families": "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇺🇳🇺 👍🏽 ❤️‍🔥 🧑🏿‍🚀",
    "joined without end": "👩" + "\u200d👩" * 300,
    "mathematical letters": "𝔅𝔯𝔦𝔡𝔤𝔢 𝓬𝓵𝓸𝓼𝓮𝓭 𝟚𝟘𝟚𝟞",
    "last code points": "\ufffd\uffff\U0001ffff\U0010fffd\U0010ffff",
    "private use": "\ue000\uf8ff\U000f0000",
    "lone surrogates": "a\ud800b\udfffc\udc00\ud800d",
    "surrogates of an emoji": "\ud83d\ude00",
    "wide letters": "Ｆｕｌｌ　ｗｉｄｔｈ 漢字仮名交じり文 한글",
    # Letters that change under case and folding
    "case": "İIıi ßẞ ŉ ǰ ΐ ﬀ ſ K ς Σ ǅ ᾳ",
    # Too long
    "one long word": "supercalifrag" * 800,
    "long run of marks": "“" * 300 + "”" * 300,
    "brackets": "(" * 400 + "x" + ")" * 400,
    "commas": "a, " * 900,
    "dots": "." * 3000,
    "blanks": "a" + " " * 3000 + "b",
    "line feeds": "a" + "\n" * 500 + "b",
    # Markup
    "script": "<script>alert(1)</script><ScRiPt src=//x.example/a.js></sCrIpT >",
    "handlers": "<img src=x onerror=alert(1)><svg/onload=a()><a href=javascript:a()>a</a>",
    "broken tags": "<<b>a</b <i <!-- --!> <![CDATA[ ]]> </p></div></body></html> <?php echo 1 ?>",
    "breaks out of an attribute": "\"><b onmouseover='x'>'/><\"",
    "entities": "&amp;&lt;script&gt;&#0;&#x1b;[31m&#x202e;&#xD800;&nosuch;&#99999999;&bne;&AMP",
    "external entity": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "Markdown": "# a\n> b\n```c\n[d](javascript:e) ![f](//g/h) <i> | j | k |\n---\n[^1]: l",
    "wiki links": "[[../secret|shown]] ![[file.pdf]] ((block)) #tag ^anchor %%hidden%% ==m==",
    "console markup": "[/] [/x] [red]a[/red] [@click=app.bell]b[/] [link=file:///]c[/link] \\[d]",
    "front matter": "---\ntitle: [a, b]: {c\ndate: !!python/object:os.system\n---\n",
    "templates": "{{7*7}} ${7*7} <%= 7*7 %> #{7*7} {% raw %} {0.__class__} {x!r:>999999}",
    "LaTeX": "\\input{/etc/passwd} \\write18{x} $x^2_\\infty$ %",
    # What other programs act on
    "format strings": "%s %n %x %99999999d %(a)s {0} {} {a.b} {!r} %% \\x00 \\u202e \\N{BELL}",
    "SQL": "'; DROP TABLE articles; -- \" OR 1=1 /* x */ UNION SELECT 'a' WHERE x LIKE '%_' NEAR(a",
    "full-text search": '"a" AND (b OR NOT c*) ^d -e title:f {g} NEAR(h i, 2)',
    "shell": "$(touch /tmp/x) `id` ; rm -rf / | cat & && || > /dev/null < a ~ * ? ! \\",
    "formulas": "=1+1\n+cmd|' /C calc'!A0\n-2+3\n@SUM(1)\n\t=2\n=HYPERLINK(\"http://x.example\")",
    "paths": "../../../etc/passwd ..\\..\\windows C:\\CON /dev/zero \\\\host\\share ~root file:///etc",
    "device names": "CON PRN AUX NUL COM1 LPT1.txt .htaccess nul.txt",
    "addresses": "http://[::1 https://a@b@c:99999/%00%2e%2e javascript:1 data:text/html,<b> //x",
    "JSON": '{"a": [1, {"b": "\\ud800"}], "__proto__": {}}  \\"} ]] , }',
    "header injection": "a\r\nBcc: x@y.example\r\n\r\nbody\r\n.\r\nFrom x Mon Jan  1 00:00:00 2026",
    "mail words": "=?utf-8?b?//79?= =?utf-8?q?=00=1B[31m?= =?x-no-such?q?a?= =?utf-8?b?====?=",
    "calendar": "BEGIN:VEVENT\r\nSUMMARY:x\\,\\;\\n\r\nEND:VEVENT",
    "regular expressions": "(a+)+$ [[:alpha:]] \\1 (?<x>.*) ^((a|b)*)*$ [z-a]",
    # News that means to mislead
    "quotes that never end": '“He said “she said “they said ‘we said "you said «I said „it said',
    "said said": "said said said, he said said that said “said” said said. " * 20,
    "speakers of markup": "“No,” <b>Ana</b> [Torvik](x) said. “Yes,” $(id) said. \x1b[1mBo said.",
}
