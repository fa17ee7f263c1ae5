"""Results in, the files of other tools out: databases, spreadsheets, entity graphs."""
