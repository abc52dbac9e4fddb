"""What the look-up pages are made with: labels of works, Korean words marked, put in order and searched for."""

import re
import sys

import pytest
from pybtex.database import parse_file

from conftest import ROOT

sys.path.insert(0, str(ROOT / "book" / "ext"))
import book_korean  # noqa: E402
import book_references  # noqa: E402

GLOSSARY = (ROOT / "chapters/glossary.md").read_text(encoding="utf-8")


def labels():
    style = book_references.BookStyle()
    works = style.sort(list(parse_file(ROOT / "references.bib").entries.values()))
    return dict(zip((work.key for work in works), style.format_labels(works)))


def test_no_two_works_share_a_label():
    found = labels()
    assert len(found) > 60 and len(set(found.values())) == len(found)
    assert found["glorot2010"] == "Glorot and Bengio, 2010"
    assert found["rumelhart1986"] == "Rumelhart et al., 1986"
    assert (found["mazur2015"], found["mazurcode2015"]) == ("Mazur, 2015a", "Mazur, 2015b")
    assert found["rgubackprop"] == "MacLeod, n.d."
    assert found["scipy2020"] == "Virtanen et al., 2020"
    assert found["whoareyou2019"] == "“Backpropagation, Who are You?”, 2019"


def test_the_list_is_in_the_order_of_its_labels():
    names = [label.strip("“”").lower() for label in labels().values()]
    stems = [re.sub(r", (\d{4}|n\.d\.)[a-z]?$", "", name).strip("”") for name in names]
    assert stems == sorted(stems)


def test_korean_is_marked_and_nothing_else():
    html = (
        "<p>활성화 값 (활성값), or ReLU &amp; 오차역전파(법).</p>"
        '<b title="가">x</b><script>"가"</script><svg><text>가</text></svg>'
    )
    assert book_korean.marked(html) == (
        '<p><span lang="ko">활성화 값 (활성값)</span>, or ReLU &amp; <span lang="ko">오차역전파(법)</span>.</p>'
        '<b title="가">x</b><script>"가"</script><svg><text>가</text></svg>'
    )
    assert book_korean.marked("<p>English only</p>") == "<p>English only</p>"


def test_the_korean_index_has_every_word_in_the_order_of_a_dictionary():
    pairs = book_korean.korean_words(GLOSSARY)
    body = GLOSSARY.split("```{glossary}\n")[1].split("\n```")[0]
    entries = [entry.split("\n") for entry in body.strip().split("\n\n")]
    assert len({english for _, english in pairs}) == len(entries)
    assert len(pairs) == sum(len(entry[1].split(",")) for entry in entries)
    hangul = [word for word, _ in pairs if re.match("[가-힣]", word)]
    assert hangul == sorted(hangul) and len(hangul) > 100
    text = book_korean.index(GLOSSARY)
    assert [lead for lead in re.findall(r"^\*\*(.)\*\*$", text, re.M)] == sorted(
        set("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅌㅍㅎㅋ") & set(text)
    )
    assert "- 오차역전파(법): {term}`backpropagation`" in text
    assert [book_korean.lead(word) for word in ("까", "가", "쓰", "하", "Adam")] == ["ㄱ", "ㄱ", "ㅅ", "ㅎ", "A–Z"]


@pytest.mark.parametrize(
    "word", ["오차역전파", "오류역전파", "역전파", "확률적 경사 하강법", "체인 룰", "기울기 소실", "다층 퍼셉트론"]
)
def test_the_glossary_has_the_usual_words(word):
    assert word in [re.sub(r"\(.*", "", korean) for korean, _ in book_korean.korean_words(GLOSSARY)]


def test_built_pages_mark_korean_and_label_alike(book):
    page = (book / "chapters/glossary.html").read_text(encoding="utf-8")
    main = page[page.index("<article") : page.index("</article>")]
    bare = re.sub(r'<span lang="ko">[^<]*</span>|<[^>]*>', "", main)
    assert main.count('lang="ko"') > 200 and not re.search("[가-힣]", bare)
    listed = set()
    references = (book / "chapters/references.html").read_text(encoding="utf-8")
    for label in re.findall(
        r'<span class="label">(.*?)</span></span>|<span class="label">(.*?)</span>\s*<p', references
    ):
        listed.add(re.sub(r"<[^>]*>|[\[\]]", "", "".join(label)).strip())
    cited = set()
    for path in (book / "chapters").glob("*.html"):
        for label in re.findall(
            r'<a class="reference internal" href="references\.html#id\d+"[^>]*>(.*?)</a>', path.read_text("utf-8")
        ):
            cited.add(re.sub(r"<[^>]*>", "", label))
    assert len(cited) > 40 and cited <= listed


@pytest.mark.parametrize("word", ["오차역전파", "학습률", "확률적 경사 하강법"])
def test_searching_in_korean_finds_the_glossary(book, visit, word):
    page = visit().open(book / "chapters/glossary.html")
    page.keyboard.press("Control+k")
    page.keyboard.type(word)
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results li a")
    found = page.eval_on_selector_all("#search-results li a", "links => links.map(link => link.href)")
    assert any("/chapters/glossary.html" in link for link in found)
