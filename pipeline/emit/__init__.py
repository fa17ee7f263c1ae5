"""Results in, files and sheets for people and programs out."""

from pipeline.emit.audit import Audit, audit_sources
from pipeline.emit.files import parse_rows, read_rows, rows_as_bytes, write_rows
from pipeline.emit.index import Index, Results
from pipeline.emit.kept import Kept, KeptResults
from pipeline.emit.outputs import (
    RunLog,
    Skipped,
    Warned,
    read_log,
    read_outputs,
    sort_results,
    write_outputs,
)
from pipeline.emit.schema import all_schemas, record_schema
from pipeline.emit.verify import Problem, verify_outputs

__all__ = [
    "Audit",
    "Index",
    "Kept",
    "KeptResults",
    "Problem",
    "Results",
    "RunLog",
    "Skipped",
    "Warned",
    "all_schemas",
    "audit_sources",
    "parse_rows",
    "read_log",
    "read_outputs",
    "read_rows",
    "record_schema",
    "rows_as_bytes",
    "sort_results",
    "verify_outputs",
    "write_outputs",
    "write_rows",
]
