"""Results in, files and sheets for people and programs out."""

from pipeline.emit.audit import Audit, Auditor, audit_sources
from pipeline.emit.files import (
    read_rows,
    replace_file,
    rows_as_bytes,
    write_json,
    write_rows,
)
from pipeline.emit.index import Index, Results
from pipeline.emit.kept import (
    KeptFile,
    KeptResult,
    KeptShard,
    KeptShards,
    Shards,
    ignore_folder,
    seal,
    unseal,
)
from pipeline.emit.large import Streamed, write_streamed
from pipeline.emit.narrow import Wanted, narrow
from pipeline.emit.outputs import (
    TABLES,
    Table,
    read_outputs,
    sort_results,
    table_of,
    write_outputs,
)
from pipeline.emit.remote import RemoteShards, fetch, is_url
from pipeline.emit.runlog import RunLog, Skipped, Stage, Timing, Warned, read_log
from pipeline.emit.schema import all_schemas, record_schema
from pipeline.emit.staging import publish, stage_in
from pipeline.emit.verify import verify_outputs

__all__ = [
    "TABLES",
    "Audit",
    "Auditor",
    "Index",
    "KeptFile",
    "KeptResult",
    "KeptShard",
    "KeptShards",
    "RemoteShards",
    "Results",
    "RunLog",
    "Shards",
    "Skipped",
    "Stage",
    "Streamed",
    "Table",
    "Timing",
    "Wanted",
    "Warned",
    "all_schemas",
    "audit_sources",
    "fetch",
    "ignore_folder",
    "is_url",
    "narrow",
    "publish",
    "read_log",
    "read_outputs",
    "read_rows",
    "record_schema",
    "replace_file",
    "rows_as_bytes",
    "seal",
    "sort_results",
    "stage_in",
    "table_of",
    "unseal",
    "verify_outputs",
    "write_json",
    "write_outputs",
    "write_rows",
    "write_streamed",
]
