"""A text as a sequence of words that can be compared with names."""

import re

from .name_forms import WORD
from .spelling import fold, offsets

_BETWEEN_PARTS = re.compile(r"[ '._/-]{0,3}\n?[ ]{0,2}")
"""What may stand between the words of one name."""
_END_OF_SENTENCE = re.compile(r"[.!?:;\n|•][^\w.!?:;\n|•]*$")


class TextWords:
    """The words of a text by number. Beyond its ends all words are empty."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = fold(text)
        found = WORD.finditer(self._folded)
        self._words = [(match[0].replace("ij", "y"), match.start(), match.end()) for match in found]
        self._origin: list[int] = []
        self._numbers: dict[str, list[int]] = {}
        for number, (word, _, _) in enumerate(self._words):
            self._numbers.setdefault(word, []).append(number)

    def __getitem__(self, number: int) -> str:
        """Return a word in folded form."""
        return self._words[number][0] if 0 <= number < len(self._words) else ""

    def original(self, number: int) -> str:
        """Return a word as it is written."""
        return self._text[slice(*self.span(number, number + 1))] if self[number] else ""

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Return where in the text the words from ``first`` to before ``after`` start and end."""
        self._origin = self._origin or offsets(self._text)
        return self._origin[self._words[first][1]], self._origin[self._words[after - 1][2]]

    def between(self, number: int) -> str:
        """Return the text between a word and the word before it."""
        before = self._words[number - 1][2] if 0 < number <= len(self._words) else 0
        return self._folded[before : self._words[number][1] if number < len(self._words) else None]

    def places_of(self, name: tuple[str, ...]) -> list[tuple[int, int, bool]]:
        """Return the places of a name: its first word, the word after it, whether it has a possessive s."""
        joined = "".join(name)
        found = [(at, at + 1, has_s) for form, has_s in _forms(joined) for at in self._numbers.get(form, ())]
        if len(name) > 1:
            found += [
                (at, at + len(name), has_s)
                for at in self._numbers.get(name[0], ())
                for form, has_s in _forms(name[-1])
                if self[at + len(name) - 1] == form
                and all(self[at + step] == name[step] for step in range(len(name) - 1))
                and all(self.is_one_name(at + step) for step in range(1, len(name)))
            ]
        return found

    def is_one_name(self, number: int) -> bool:
        """Return whether a word and the one before it may be parts of one name."""
        return _BETWEEN_PARTS.fullmatch(self.between(number)) is not None

    def follows_blank(self, number: int) -> bool:
        """Return whether there is only a blank between a word and the one before it."""
        return number > 0 and not self.between(number).strip(" ") and bool(self[number])

    def ends_with(self, number: int, words: tuple[str, ...]) -> bool:
        """Return whether these words stand directly before a word."""
        start = number - len(words)
        return start >= 0 and all(
            self[start + step] == word and self.is_one_name(start + step + 1)
            for step, word in enumerate(words)
        )

    def has_capital(self, number: int) -> bool:
        """Return whether a word has a capital; not if it is one of several words that are all in capitals."""
        written = self.original(number)
        if not written[:1].isupper():
            return False
        around = (self.original(number - 1), self.original(number + 1))
        return not (
            len(written) > 1 and written.isupper() and any(len(w) > 1 and w.isupper() for w in around)
        )

    def is_initial(self, number: int) -> bool:
        """Return whether a word is one letter: a capital, or one with a full stop behind it."""
        written = self.original(number)
        return len(written) == 1 and (
            written.isupper() or (written.isalpha() and self.between(number + 1)[:1] == ".")
        )

    def starts_sentence(self, number: int) -> bool:
        """Return whether a word is the first of a sentence or line."""
        return number == 0 or bool(_END_OF_SENTENCE.search(self.between(number)))


def _forms(word: str) -> tuple[tuple[str, bool], ...]:
    return (word, False), (f"{word}s", True)
