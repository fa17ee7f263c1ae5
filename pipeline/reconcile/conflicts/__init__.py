"""Where sources exclude each other, one conflict per field and partition."""
