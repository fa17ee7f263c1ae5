"""Word lists written as text, so that a list of words reads like one."""


def words(text: str) -> list[str]:
    """List the words of a text.

    >>> words("one two")
    ['one', 'two']
    """
    return text.split()


def phrases(text: str) -> list[str]:
    """List the phrases of a text, which upright strokes part.

    >>> phrases("more than | in excess of")
    ['more than', 'in excess of']
    """
    return [" ".join(phrase.split()) for phrase in text.split("|")]
