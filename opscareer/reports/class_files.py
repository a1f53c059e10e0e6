"""The files for a whole class: the book of all prints, the summary as a spreadsheet and as Markdown."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import datetime, time
from pathlib import Path

from xlsxwriter import Workbook

from opscareer.reports.book import Book
from opscareer.reports.class_content import ClassContent
from opscareer.reports.class_pages import summary_pdf
from opscareer.reports.class_tables import parts
from opscareer.reports.class_words import ClassWords
from opscareer.reports.common_faces import common_codes, faces_pdf
from opscareer.reports.fonts import bundled_faces
from opscareer.reports.markdown import escaped, table_of
from opscareer.reports.spreadsheet import Formats, write_table
from opscareer.reports.spreadsheet_tables import Column, Table
from opscareer.reports.typed_text import storable
from opscareer.reports.whole_file import whole_file, write_whole


def write_book(
    target: Path, contents: Sequence[ClassContent], prints: Path, alphabet: str, progress: Callable[[int], object]
) -> None:
    """Write the summary and everybody's print, found in the folder `prints`, as one PDF to print on both sides.

    The prints were made with the common codes of the alphabet: their faces are in the book once. The book is whole or
    not there; raises OSError, and what `progress` raises, which is told how many people are in it.
    """
    members = contents[0].members
    with whole_file(target) as file:
        book = Book(file)
        for number, member in enumerate(members):
            progress(number)
            if member.file:
                book.add((prints / member.file).read_bytes(), member.label)
        words = [ClassWords(content) for content in contents]
        with common_codes(alphabet):
            book.add(summary_pdf(contents), words[0].say("title"), in_front=True)
        book.add_faces(faces_pdf(alphabet, bundled_faces()))
        book.close(" · ".join(said.say("book-title") for said in words), contents[0].language)
    progress(len(members))


def write_sheet(target: Path, contents: Sequence[ClassContent]) -> None:
    """Write the summary as a spreadsheet (XLSX), whole or not at all; raises OSError."""
    data = io.BytesIO()
    words = [ClassWords(content) for content in contents]
    with Workbook(data, {"in_memory": True}) as book:  # temporary files would hold the names
        made_on = datetime.combine(contents[0].made_on, time.min)
        title = " · ".join(said.say("title") for said in words)
        book.set_properties({"title": storable(title), "created": made_on})
        formats = Formats(book)
        for said in words:
            for table in (_overview(said), *(part.table for part in parts(said))):
                write_table(table, book.add_worksheet(table.name[:31]), formats, contents[0].paper)
    write_whole(target, data.getvalue())


def write_note(target: Path, contents: Sequence[ClassContent]) -> None:
    """Write the summary as Markdown, whole or not at all; raises OSError."""
    text = "\n\n---\n\n".join(_markdown(ClassWords(content)) for content in contents)
    write_whole(target, f"{text}\n".encode())


def _overview(words: ClassWords) -> Table:
    sentences = (words.made_on, words.reconciled, words.say("purpose"), words.made_from)
    return Table(words.say("overview"), (Column(words.say("title"), 100),), tuple((each,) for each in sentences))


def _markdown(words: ClassWords) -> str:
    blocks = [f"# {escaped(words.say('title'))}"]
    blocks += [escaped(text) for text in (words.made_on, words.say("purpose"), words.reconciled)]
    for part in parts(words):
        blocks.append(f"## {escaped(part.title)}")
        if not part.table.rows:
            blocks.append(escaped(part.empty))
            continue
        blocks += [escaped(part.purpose)] if part.purpose else []
        head = [column.head for column in part.table.columns]
        rows = [[words.cell(cell) for cell in row] for row in part.table.rows]
        blocks.append(table_of(head, rows, numbers_from=len(head)))
    return "\n\n".join([*blocks, escaped(words.made_from)])
