"""Wordings by which news pages of many agencies mark what is not their article: small questions about one line."""

from __future__ import annotations

import re
import unicodedata

from diplo_extract.text.wordlists import phrases, words

AGENCIES = "|".join(sorted(phrases("agencies"), key=len, reverse=True))
HEADINGS = phrases("headings")
FURNITURE = phrases("furniture")
DATE_WORDS = words("date_words")
SPAM_WORDS = "|".join(sorted(phrases("spam"), key=len, reverse=True))
CAPITAL = "A-ZÀ-ÞĐ"

AGENCY_LINE = re.compile(
    rf"[(\[\s—–*-]{{0,4}}(?:{AGENCIES}|[A-Z]{{2,6}})(?:[/|+–-](?:{AGENCIES}|[A-Z]{{2,6}}))?[)\]\s.*]{{0,4}}"
)
# 'PARIS, May 5 (AFP) –', 'Hanoi (VNA) –', 'LONDON —'
DATELINE = re.compile(
    rf"[^\n(]{{0,60}}\((?:{AGENCIES}|[A-Z][A-Za-z]{{1,15}})\)[^\w\n]{{0,6}}[-‐-―]"
    rf"|[{CAPITAL}][{CAPITAL} .,'Ạ-ỹ]{{2,40}}(?:, [A-Z][a-z]{{2,8}}\.? [0-9]{{1,2}})? ?(?:[–—]|--?) "
)
END_MARK = re.compile(
    r"(?:\./\.|/\.|\(END\)|\bEnditem|\bEndItem|(?:^|[.!?\s])ENDS?\.?|-30-|#{3}|■"
    r"|[-–—] ?(?:VNA|VNS|BERNAMA|Bernama))[\s*]{0,3}$"
)
LONGEST_END_MARK = 16
INLINE_LINK = re.compile(
    r"(?:(?:ALSO )?READ(?: ALSO| MORE)?|(?:Also )?[Rr]ead(?: [Aa]lso| [Mm]ore)?|SEE ALSO|See (?:also|more)|MORE|More"
    r"|RELATED|Related(?: (?:article|story|news|post))?|Lire aussi|À (?:lire|écouter|voir)(?: aussi)?|Xem thêm|Đọc thêm"
    r"|Lea también|Leia também|Mehr zum Thema"
    r"|Leggi anche|Baca [Jj]uga|(?i:also in (?:the )?news|in other news|must read|don.t miss|watch|recommended"
    r"|editor.s picks?|you may (?:also )?like|top stor(?:y|ies)))(?: ?[:|>»›]| on:) ?\S"
    r"|[A-Z][A-Z' ]{3,24} ?\| ?\S|[■▶►] ?[^\W\d_]"
)

DIGIT = re.compile("[0-9]")
WORD = re.compile(r"[^\W0-9_]+")
WEEKDAY = re.compile("(?:mon|tues|wednes|thurs|fri|satur|sun)day ?,? ?[a-z0-9]", re.IGNORECASE)
LONGEST_DAY = 40
BOILERPLATE = re.compile(
    r"(?:©|\([Cc]\) ?[0-9]{4}|[Cc]opyright\b|COPYRIGHT\b|All [Rr]ights [Rr]eserved"
    r"|Tags?:|Topics?:|Keywords?:|Thẻ:|Từ khóa:"
    r"|Follow (?:us|[A-Z][\w ]{1,30} on )|Subscribe (?:to|now|for)|Sign up (?:to|for|here)"
    r"|Click (?:here|to)|Download (?:the|our)"
    r"|Share (?:this|on|via)|Join (?:us|our) |To contact the (?:reporter|editor|author)"
    r"|Our Standards: |Nguồn: |Source: ?\S{1,40}$"
    r"|\(?(?:(?:Additional )?[Rr]eporting|[Ww]riting|[Ee]diting|[Ee]dited|[Tt]ranslated|[Cc]ompiled) by [A-Z]"
    r"|Terms of (?:use|service)|Privacy [Pp]olicy|We use cookies|This website uses"
    r"|[^.]{1,150} contributed to this (?:report|story|article))"
)
FILE_NAME = re.compile(r"[\w()%+,. -]{1,120}\.(?:jpe?g|JPE?G|png|PNG|gif|webp|svg|avif|bmp|mp4|pdf)")
BYLINE = re.compile(rf"(?:[Bb]y|BY|Written by|Reported by|Story by|Text by|Par|Por|Von) [{CAPITAL}][\w.,'’& -]{{1,70}}")
NAME_WORD = re.compile(rf"[{CAPITAL}][\w.'’-]*,?|and|&|de|van|von|der|in|for")

PICTURE = (
    "Photos?|PHOTOS?|Images?|Pictures?|Pic|Source|SOURCE|Credit|Illustration|Illustrative"
    "|Ảnh|Foto|Crédit|Courtesy|Getty"
)
PHOTOGRAPHERS = f"{AGENCIES}|EPA|EPA-EFE|Getty Images|Pool|POOL|AFPTV|VNA/VNS"
INITIALS = "".join(sorted({name[0] for name in PHOTOGRAPHERS.split("|")}))
PHOTOGRAPHER = rf"\b(?=[{INITIALS}])(?:{PHOTOGRAPHERS})"  # the first letter mostly tells that there is none
CREDIT = re.compile(
    rf"[(\[](?:[^()\[\]]{{0,40}}[ /])?(?:{PICTURE})\b[^()\[\]]{{0,80}}[)\]][\s.]{{0,3}}$"
    rf"|(?:[|–—/-] ?|[.!] |{PHOTOGRAPHER} ?/? ?)(?:File )?(?:Photo|PHOTO|Image|Ảnh)s?"
    r"(?: [Cc]redits?| by| courtesy of)?(?::| of| |$)[^.]{0,60}$"
    rf"|(?:^|[ .(|])(?:{PICTURE})(?: [Cc]redits?| by)?: ?[^.]{{1,60}}$"
)
AGENCY_CREDIT = re.compile(
    rf"[(\[](?:{PHOTOGRAPHERS})/[^()\[\]]{{1,60}}[)\]][\s.]{{0,3}}$|{PHOTOGRAPHER}/[{CAPITAL}][^.\n]{{1,60}}\.?$"
)
PICTURED = re.compile(PICTURE)  # in each credit but an agency's
CAPTION_START = re.compile(
    r"(?:FILE PHOTO|FILE IMAGE|File photo|FILE|PHOTO|Photo|Ảnh) ?[:–—-] ?\S"
    r"|(?:In )?[Tt]his (?:\w{1,12} ){0,2}(?:photo|picture|image|photograph)\b"
    r"|(?:Illustrative|Illustration|File) (?:photo|image|picture)\b"
)
CAPTION_POSITION = re.compile(
    r"\((?:L|R|C|left|right|centre|center|front|back|standing|seated"
    r"|[0-9](?:st|nd|rd|th)?,? (?:L|R|from (?:left|right))"
    r"|(?:second|third|fourth|fifth|sixth),? (?:from )?(?:the )?(?:left|right|L|R))\)"
)
# The alternative text of a picture, its number, and the caption right behind: 'Leaders meet picture 1At the port.'
ALT_TEXT = re.compile(r"[^\n]{0,300}\b(?:ảnh|Ảnh|picture|photo|image) [0-9]{1,2}(?=[^\W0-9_])")
LONGEST_CREDIT = 140
LONGEST_BEFORE_PICTURE = 70  # characters of a credit before its first word for a picture
LONGEST_CAPTION = 450

SPAM = re.compile(
    r"\b(?:[a-z]{0,6}[0-9]{2,3}[ .-]?bet|bet ?[0-9]{2,4}|[a-z]{1,6}[0-9]{2,3} (?:casino|club|slot|win|vip)"
    rf"|{SPAM_WORDS})\b",
    re.IGNORECASE,
)
SEPARATING = "|{}[]<>"
SEPARATORS = re.compile(rf"[{re.escape(SEPARATING)}]+")
LONGEST_SIGNATURE = 40
LONGEST_SPAM = 80
LONGEST_SPAM_WORDS = 8
LONGEST_SPAM_LIST = 2_000
FEWEST_SPAM_REPETITIONS = 3
PUNCTUATION = re.compile(r"[^\w\s'’]+|[_]+")


def letters_of(line: str) -> str:
    """A line's words in lower case with single spaces, without punctuation: for comparing lines."""
    line = unicodedata.normalize("NFC", line.replace("'", "").replace("’", ""))
    return " ".join(PUNCTUATION.sub(" ", line).casefold().split())


def is_heading(line: str) -> bool:
    """Whether a line announces other articles."""
    return len(line) <= 60 and letters_of(line) in HEADINGS


def is_agency(line: str) -> bool:
    """Whether a line is nothing but the name of a news agency."""
    return len(line) <= LONGEST_SIGNATURE and AGENCY_LINE.fullmatch(line) is not None


def is_end_mark(line: str) -> bool:
    """Whether a line ends with the mark that an agency puts at the end of an article."""
    return END_MARK.search(line[-LONGEST_END_MARK:]) is not None


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page, not to an article: button, rubric, copyright, file name, byline, time."""
    if len(line) > 250:
        return False
    if BOILERPLATE.match(line) or FILE_NAME.fullmatch(line):
        return True
    return len(line) <= 90 and (line.casefold().strip(" :>»|") in FURNITURE or _is_time(line) or _is_byline(line))


def _is_time(line: str) -> bool:
    """Whether a line is nothing but the time of publication."""
    if DIGIT.search(line) is None:
        return False
    named = WORD.findall(line.casefold())
    return DATE_WORDS.issuperset(named) and bool(named or ":" in line or "/" in line)


def is_day(line: str) -> bool:
    """Whether a line names a day with its weekday and no time, as the headings of a diary do."""
    return len(line) <= LONGEST_DAY and WEEKDAY.match(line) is not None and ":" not in line and _is_time(line)


def _is_byline(line: str) -> bool:
    if BYLINE.fullmatch(line) is None:
        return False
    return all(NAME_WORD.fullmatch(word) for word in line.split()[1:] if word != "by")


def is_caption(line: str) -> bool:
    """Whether a line is the caption of a picture, by its credit or its wording."""
    if len(line) > LONGEST_CAPTION:
        return False
    end = line[-LONGEST_CREDIT:]
    if "/" in end and AGENCY_CREDIT.search(end):
        return True
    picture = PICTURED.search(end)
    if picture and CREDIT.search(end, max(0, picture.start() - LONGEST_BEFORE_PICTURE)):
        return True
    return bool(CAPTION_START.match(line) or CAPTION_POSITION.search(line))


def spam_phrase(line: str) -> str | None:
    """The phrase that a line repeats or advertises; None for a line that is no spam."""
    if len(line) > LONGEST_SPAM_LIST:
        return None
    is_parted = any(sign in line for sign in SEPARATING)
    parts = {part.strip() for part in SEPARATORS.split(line)} - {""} if is_parted else set()
    if len(parts) == 1 and len(phrase := parts.pop()) <= LONGEST_SPAM and line.count(phrase) >= FEWEST_SPAM_REPETITIONS:
        return phrase
    if len(line) <= LONGEST_SPAM and len(line.split()) <= LONGEST_SPAM_WORDS and SPAM.search(line):
        return line
    return None
