"""Which stories tell of the same deal, with the reasons for and against."""
