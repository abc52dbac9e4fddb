"""Korean words on English pages: marked as Korean for screen readers, and the glossary's words in the order 가나다."""

import re

LEADS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"  # of the 19 first consonants; a doubled one stands with its single
SYLLABLE = "[가-힣ㄱ-ㅎ]"
WORDS = re.compile(rf"{SYLLABLE}+(?:[\s\d·,.:;/?!–-]*(?:\({SYLLABLE}[^()<>]*\)|{SYLLABLE}+))*")
LEFT_ALONE = re.compile(r"<(script|style|svg|title)\b.*?</\1>|<[^>]*>", re.S)
ENTRY = re.compile(r"^(\S[^\n]*)\n([^\n]*" + SYLLABLE + r"[^\n]*)\n  \S", re.M)


def marked(html):
    """The same HTML with every run of Korean between tags as `<span lang="ko">…</span>` (WCAG 3.1.2)."""
    parts, end = [], 0
    for tag in LEFT_ALONE.finditer(html):
        parts += [WORDS.sub(r'<span lang="ko">\g<0></span>', html[end : tag.start()]), tag[0]]
        end = tag.end()
    return "".join(parts) + WORDS.sub(r'<span lang="ko">\g<0></span>', html[end:])


def korean_words(glossary):
    """(Korean word, English term) of all entries of a glossary, in the order 가나다."""
    body = glossary.split("```{glossary}\n")[1].split("\n```")[0]
    pairs = [
        (word.strip(), english) for english, korean in ENTRY.findall(body) for word in korean.split(",") if word.strip()
    ]
    return sorted(pairs, key=lambda pair: (not re.match(SYLLABLE, pair[0]), pair))


def lead(word):
    """The first consonant under which a dictionary has the word; Latin words come under A to Z."""
    if not re.match("[가-힣]", word):
        return "A–Z"
    return LEADS[(ord(word[0]) - ord("가")) // 588]


def index(glossary):
    """MyST: one line for each first consonant, each word with the English term that explains it."""
    lines, last = [], None
    for word, english in korean_words(glossary):
        if lead(word) != last:
            last = lead(word)
            lines.append(f"\n**{last}**\n")
        lines.append(f"- {word}: {{term}}`{english}`")
    return "\n".join(lines) + "\n"


def write_index(app, pagename, source):
    if "```{korean-index}\n```" in source[0]:
        source[0] = source[0].replace("```{korean-index}\n```", index(source[0]))


def mark(app, pagename, template, context, doctree):
    if "body" in context:
        context["body"] = marked(context["body"])


def setup(app):
    app.connect("source-read", write_index)
    app.connect("html-page-context", mark, priority=950)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
