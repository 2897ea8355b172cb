"""The preview of an import as text in the terminal."""

from ..plan import Invitee, ProgrammeItem
from ..spreadsheets import Effect, Preview, PreviewRow, Question
from ..text.wording import counted, listed

_TABLES = {"invitees": "genodigden", "programme": "programma"}
_ANSWERS = {
    "table": "--as genodigden of --as programma",
    "columns": "--column KOP=VELD, voor elke kolom",
    "day": "--day DATUM",
}
"""The option that answers a question about the whole list."""


def print_preview(preview: Preview, plan_name: str) -> None:
    """Print what an import would do: columns, rows, guesses, what is left out, and questions."""
    source = preview.source
    print(f"{source.name} ({source.kind}) naar {_TABLES[preview.table.path]} van {plan_name}")
    print("\nKolommen:")
    for column in preview.columns:
        print(f"  {column.name}: {column.title or 'niet overgenomen'} ({column.origin.label.lower()})")
    if preview.rows:
        print("\nRijen:")
    for row in preview.rows:
        _print_row(row)
    if preview.problems:
        print("\nGoed om te weten:")
    for problem in preview.problems:
        print(f"  {problem}")
    if questions := preview.open_questions:
        print("\nVragen:")
    for question in questions:
        _print_question(question)
    new = sum(row.effect is Effect.NEW for row in preview.taken)
    changed = len(preview.taken) - new
    print(f"\n{counted(new, 'rij', 'rijen', in_digits=True)} erbij, {changed} bijgewerkt.")


def _print_row(row: PreviewRow) -> None:
    if row.effect is Effect.EMPTY:
        return
    print(f"  {row.number}: {_description(row)}")
    effect = row.effect.label.lower() if row.effect is not Effect.NEW else ""
    if said := ". ".join(filter(None, (effect, row.reason))):
        print(f"      {said}")
    for guess in row.guesses:
        print(f"      aangenomen: {guess.title}: {guess.value}. {guess.reason}")
    for problem in row.problems:
        where = f"{problem.column}: " if problem.column else ""
        print(f"      let op: {where}{problem.reason}")


def _description(row: PreviewRow) -> str:
    """Return what a row becomes, in one line."""
    match row.row:
        case Invitee() as person:
            roles = listed([role.label for role in person.roles])
            parts = [person.name.full, roles, person.party, person.organisation, person.email]
            parts.append(person.status.label)
        case ProgrammeItem() as item:
            kind = "?" if row.questions else item.kind.label
            parts = [item.start or "", f"{item.minutes} min", item.title, kind]
        case _:
            parts = [row.text]
    return ", ".join(filter(None, parts))


def _print_question(question: Question) -> None:
    where = f"Rij {question.row}: " if question.row else ""
    answer = _ANSWERS.get(question.path, f"--kind {question.row}=SOORT")
    options = f" ({', '.join(value for value, _ in question.options)})" if question.path == "kind" else ""
    print(f"  {where}{question.text} Antwoord met {answer}{options}.")
