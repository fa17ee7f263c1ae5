"""One module per family of file formats; each is imported when it is first needed."""
