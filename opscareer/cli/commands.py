"""The commands. JSON and results go to stdout, everything else to stderr; no input ends in a traceback."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable
from importlib import import_module

from opscareer.app.demo import run_demo
from opscareer.app.guidance import Print
from opscareer.cli.match_text import result_text
from opscareer.cli.output import DONE, INPUT_HAS_PROBLEMS, WRONG_USAGE, WrongUsage, put_out, tell, tell_problems, today
from opscareer.cli.plan_text import plan_text
from opscareer.planning.plan import Unreachable
from opscareer.planning.planner import BadGoal
from opscareer.problems import InputProblems
from opscareer.records.store_problem import StoreProblem
from opscareer.wording import Language


def run(given: argparse.Namespace) -> int:
    """Carry out one command and return its exit code."""
    _write_utf8()
    try:
        return _carried_out(given)
    except InputProblems as found:
        tell_problems(found.problems, _language(given))
        return INPUT_HAS_PROBLEMS
    except (StoreProblem, Unreachable) as refused:
        return _told(_in_words(refused, given))
    except (WrongUsage, BadGoal) as wrong:
        said = wrong.said.said(_language(given)) if isinstance(wrong, BadGoal) else wrong
        tell(f"opscareer {given.command}: {said}")
        return WRONG_USAGE
    except BrokenPipeError:
        _forget_stdout()
        return DONE
    except OSError as fault:
        return _told(f"{fault.filename or 'the output'}: {fault.strerror or fault}; choose another place to write to")


def _in_words(refused: StoreProblem | Unreachable, given: argparse.Namespace) -> str:
    if isinstance(refused, StoreProblem):
        return refused.said(_language(given))
    return str(refused)


def _language(given: argparse.Namespace) -> Language:
    """What the command speaks; English where it speaks both, and where it has no choice."""
    return "zh" if getattr(given, "lang", "en") == "zh" else "en"


def _told(sentence: str) -> int:
    tell(sentence)
    return INPUT_HAS_PROBLEMS


def _carried_out(given: argparse.Namespace) -> int:
    code = _command(given.command)(given)
    sys.stdout.flush()
    return code


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """What carries a command out; all but the demo are loaded where they are used."""
    if name == "demo":
        return _demo
    carry_out: Callable[[argparse.Namespace], int] = import_module(f"opscareer.cli.{name}_command").carry_out
    return carry_out


def _demo(given: argparse.Namespace) -> int:
    day = today()
    demo = run_demo(given.out, day, wanted=Print("both", day, given.paper, given.look, given.large_print))
    put_out(result_text(demo.result, demo.pack, "en"))
    put_out("")
    put_out(plan_text(demo.plan, demo.pack, "en"))
    put_out("")
    for file in demo.files:
        put_out(f"printed plan: {file.resolve()}")
    return DONE


def _write_utf8() -> None:
    """Chinese must come through pipes whose locale does not know it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _forget_stdout() -> None:
    """Whoever read our output has gone (`| head`): let the last flush go nowhere instead of complaining."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
