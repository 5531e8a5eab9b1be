"""Work that goes on after a request was answered: on the machine's clock in a task, on a virtual clock when time moves."""

from .worker import Running, Work, Worker

__all__ = ["Running", "Work", "Worker"]
