"""What the sources say together: contests, silence, confidence, reasons."""
