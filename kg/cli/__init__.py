"""The command ``kg``: options in, files and exit codes out; the work is done elsewhere.

Exit codes: 0 all well · 1 an input failed or the validation found faults · 2 wrong usage ·
130 interrupted (Ctrl-C) · 141 the reader of the output went away (``kg query … | head``).
Results go to stdout; reports, progress and errors to stderr.
"""

from __future__ import annotations

import sys
from typing import Any

import click

from kg.cli.ask import conflicts, explain, export, identity, query
from kg.cli.build import add, build, remove
from kg.cli.check import score, validate
from kg.cli.publish import load
from kg.cli.serve import mcp, serve, site
from kg.cli.streams import close_stdout, complain
from kg.cli.trace import trace
from kg.cli.view import view
from kg.errors import KgError


def _print_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001
    if wanted and not context.resilient_parsing:
        from kg import __version__
        from kg.lexicon.load import fingerprint, lexicon_files
        from kg.lexicon.units import table_files

        # What an article gives depends on both.
        words = fingerprint([*lexicon_files(), *table_files()])
        click.echo(f"kg {__version__} (lexicon {words[:12]})")
        context.exit()


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 all well, 1 an input failed or validation found faults, 2 wrong usage, "
    "130 interrupted.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the versions of kg and of its lexicon and exit.",
)
def cli() -> None:
    """Vietnamese government and Party news as a knowledge graph that shows its evidence.

    Đồ thị tri thức từ tin chính quyền và tin Đảng, mỗi dữ kiện kèm nguyên văn lời báo.
    """


_BUILDING = (build, add, remove, view, serve, site, mcp, load)
_ASKING = (query, export, explain, identity, conflicts, validate, score, trace)
for _command in (*_BUILDING, *_ASKING):
    cli.add_command(_command)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its code; no error shows a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Vietnamese whatever the locale
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> Any:
    try:
        code = cli.main(arguments, prog_name="kg", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()  # at exit it could not be told from a defect
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except KgError as error:
        complain(error)
        return 1
    except (BrokenPipeError, SystemExit):  # click leaves so where its own help finds no reader
        close_stdout()
        return 141
    except OSError as error:
        if error.filename is not None:  # of a file, not of stdout: a defect, shown as one
            raise
        close_stdout()
        complain(f"the result cannot be written ({error.strerror}); free space")
        return 1
    return code or 0
