"""``python -m pipeline`` is ``dealfacts``."""

from pipeline.cli import main

if __name__ == "__main__":
    main()
