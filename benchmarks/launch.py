"""Run a command on one core and print what it used: `python -I -S launch.py CORE COMMAND...`.

The printed line, the last, is `[CPU seconds, peak bytes]`. A process of its own, because Linux counts the memory of
whoever starts a process towards the peak of the started one; a bare interpreter stays below any peak measured here.
"""

import os
import sys

core, *command = sys.argv[1:]
if core != "-":
    os.sched_setaffinity(0, {int(core)})
_, status, usage = os.wait4(os.posix_spawn(command[0], command, os.environ), 0)
unit = 1 if sys.platform == "darwin" else 1024
print(f"[{usage.ru_utime + usage.ru_stime:.6f}, {usage.ru_maxrss * unit}]")
sys.exit(os.waitstatus_to_exitcode(status))
