"""Words that texts write in small letters."""

from training.common import COMMON, common_words
from training.marked import FOLDER, read_marked


def test_only_whole_words_of_small_letters_are_common() -> None:
    text = "Halden's wagons carry e-coal for Norvik's o'clock trains, and iPads."

    assert common_words([text]) == ["and", "carry", "for", "trains", "wagons"]


def test_the_list_is_that_of_our_texts() -> None:
    told = COMMON.read_text("utf-8").split()

    assert told == common_words(article.text for article in read_marked(FOLDER))
