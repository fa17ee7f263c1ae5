"""Matrix multiplications on one core: those of a small model are slower on more."""

from contextlib import AbstractContextManager
from functools import cache

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[object]:
    """Keep the linear algebra of numpy to one thread while it lasts.

    Its threads wait for each other by spinning, and runs use all cores for articles.
    """
    limited: AbstractContextManager[object] = _controller().limit(
        limits=1, user_api="blas"
    )
    return limited


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()
