import pytest

from werkbezoek.form.frontend import LinkError, link

ENTRY = 'import { double } from "./numbers.js";\n\nexport default { six: double(3) };\n'
NUMBERS = "const TWO = 2;\n\nexport function double(number) {\n  return number * TWO;\n}\n"


@pytest.fixture
def linked(tmp_path):
    """Return a function that links modules, passed by name, from the module ``entry``."""

    def linked(**modules):
        for name, text in modules.items():
            (tmp_path / f"{name}.js").write_text(text, encoding="utf-8")
        return link(tmp_path / "entry.js")

    return linked


def test_imports_come_first_and_only_the_default_export_is_left(linked):
    text = linked(entry=ENTRY, numbers=NUMBERS)
    assert text.index("function double") < text.index("double(3)")
    assert "import" not in text
    assert text.count("export") == text.count("export default") == 1


def test_a_module_that_two_others_import_is_there_once(linked):
    more = 'import { double } from "./numbers.js";\n\nexport const EIGHT = double(4);\n'
    text = linked(entry=f'import {{ EIGHT }} from "./more.js";\n{ENTRY}', more=more, numbers=NUMBERS)
    assert text.count("function double") == 1
    assert text.index("function double") < text.index("EIGHT =") < text.index("export default")


def test_an_import_over_several_lines_is_understood(linked):
    many = "export const A = 1;\nexport const B = 2;\n"
    text = linked(entry='import {\n  A,\n  B,\n} from "./many.js";\n\nexport default { A, B };\n', many=many)
    assert "import" not in text


def test_comments_on_their_own_lines_are_left_out(linked):
    comments = "// What this is.\n/** Twice as much.\n * @param {number} number */\n"
    text = linked(
        entry=f"{comments}{ENTRY}", numbers=f"{NUMBERS}  // indented\nexport const THREE = 3; // kept\n"
    )
    assert "What this is" not in text
    assert "@param" not in text
    assert "indented" not in text
    assert "// kept" in text


def test_a_comment_before_code_on_the_same_line_stays_with_the_code(linked):
    identity = "const identity = (\n  /** @type {number} */ value,\n) => value;\n"
    text = linked(entry=f"{identity}/** Left out. */\nexport default identity(6);\n")
    assert identity in text
    assert "Left out" not in text


NOT_FITTING = {
    "numbers.js is imported, but does not exist": {"entry": ENTRY},
    "entry.js imports double, which numbers.js does not export": {
        "entry": ENTRY,
        "numbers": "const double = 2;\n",
    },
    "numbers.js must have no default export": {"entry": ENTRY, "numbers": f"{NUMBERS}export default {{}};\n"},
    "entry.js must have one default export": {"entry": NUMBERS},
    "both declare TWO": {"entry": f"const TWO = 1;\n{ENTRY}", "numbers": NUMBERS},
    "modules import each other: numbers.js → back.js → numbers.js": {
        "entry": ENTRY,
        "numbers": f'import {{ x }} from "./back.js";\n{NUMBERS}',
        "back": 'import { double } from "./numbers.js";\nexport const x = 1;\n',
    },
}


@pytest.mark.parametrize("message", NOT_FITTING)
def test_modules_that_do_not_fit_are_refused(linked, message):
    with pytest.raises(LinkError, match=message):
        linked(**NOT_FITTING[message])


NOT_UNDERSTOOD = (
    'import numbers from "./numbers.js";',
    'import * as numbers from "./numbers.js";',
    'import { double as twice } from "./numbers.js";',
    'import { double } from "../numbers.js";',
    'import { html } from "https://example.org/html.js";',
    'import "./numbers.js";',
    'const numbers = await import("./numbers.js");',
    "const { url } = import.meta;",
    "export { ENTRY };",
    'export * from "./numbers.js";',
    "const [a, b] = [1, 2];",
    "var a = 1;",
)


@pytest.mark.parametrize("statement", NOT_UNDERSTOOD)
def test_other_forms_of_import_export_and_declaration_are_refused(linked, statement):
    with pytest.raises(LinkError, match=r"entry\.js: the linker does not understand "):
        linked(entry=f"{statement}\n{ENTRY}", numbers=NUMBERS)


def test_a_missing_entry_is_refused(tmp_path):
    with pytest.raises(LinkError, match=r"entry\.js"):
        link(tmp_path / "entry.js")
