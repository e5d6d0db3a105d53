"""Start docplanner from its checkout, or check it: ``python3 start.py [test | ARGUMENTS]``.

The first start installs the pinned packages into ``.venv`` beside this file. Later starts only
read the stamp that the last complete install left there. Standard library only.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  older ones get a sentence instead of an error
    sys.exit(
        f"docplanner needs Python 3.11 or newer, and this is {sys.version.split()[0]}; "
        "install a newer one and start again with it."
    )

import errno
import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "docplanner.json"
FOUND = VENV / "docplanner-libraries.txt"
LOCK = ROOT / ".venv.lock"

STAGES = (
    ("Lint", ("ruff", "check", ".")),
    ("Format", ("ruff", "format", "--check", ".")),
    ("Types", ("mypy",)),
    ("Tests", ("pytest", "-n", "2", "--dist", "worksteal")),
)

OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""The libraries that Qt loads everywhere on Linux, and their packages in Debian.

Newer releases call some of these ``...t64`` and still answer to the old name.
"""
ON_SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What it needs beside them to draw on an X11 screen."""

TROUBLES = (
    (("No space left", "not enough space"), "The disk is full; free about 1 GB"),
    (
        ("NewConnection", "NameResolution", "ConnectTimeout", "ReadTimeout", "ProxyError"),
        "The packages cannot be fetched without a network; connect this computer",
    ),
)


class Stop(Exception):
    """One sentence about what stands in the way and what to do next."""


def say(sentence: str) -> None:
    """Tell the user something, and leave standard output to the program."""
    print(sentence, file=sys.stderr, flush=True)


def clean_environment() -> dict[str, str]:
    """The caller's environment without what would lead Python or pip astray."""
    away = {"VIRTUAL_ENV", "__PYVENV_LAUNCHER__", "PIP_CONSTRAINT", "PIP_TARGET", "PIP_PREFIX"}
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in away and not name.startswith("PYTHON")
    }
    return kept | {"PYTHONUTF8": "1", "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def module(*words: str) -> list[str]:
    """The command that runs a module with the project's own Python and nothing of the caller's."""
    return [str(PYTHON), "-I", "-X", "utf8", "-m", *words]


def pins() -> list[str]:
    """The pinned versions, without comments."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def settings() -> str:
    """The text of pyproject.toml: what the project needs and what commands it has."""
    return (ROOT / "pyproject.toml").read_text("utf-8")


def place() -> dict[str, str]:
    """What ties an environment to its place: it survives neither a move nor another Python."""
    return {"root": str(ROOT), "python": os.path.realpath(PYTHON)}


def read_stamp() -> dict[str, object]:
    """What the last complete install wrote; empty while one runs and after it was cut off."""
    with suppress(OSError, ValueError):
        return dict(json.loads(STAMP.read_text("utf-8")))
    return {}


def write_stamp(stamp: dict[str, object]) -> None:
    """Replace the stamp in one step."""
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps(stamp), "utf-8")
    fresh.replace(STAMP)


def ready() -> set[str]:
    """The parts that are installed and up to date."""
    stamp = read_stamp()
    parts = stamp.pop("parts", None)
    fits = stamp == {**place(), "pins": pins(), "settings": settings()} and PYTHON.exists()
    return set(parts) if fits and isinstance(parts, list) else set()


def reusable() -> bool:
    """Whether packages may be added to the environment as it stands.

    A pin that changed or went asks for a new one: Qt's packages share files, and replacing one
    of them breaks the others. An environment without any stamp was made by its user and is kept.
    """
    if not STAMP.exists():
        probe = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
        return PYTHON.exists() and not subprocess.call([PYTHON, "-I", "-c", probe])
    stamp = read_stamp()
    old = stamp.get("pins")
    here = {name: stamp.get(name) for name in place()} == place() and PYTHON.exists()
    return here and isinstance(old, list) and set(old) <= set(pins())


@contextmanager
def alone() -> Iterator[int]:
    """Let one start install at a time, and give the lock's descriptor.

    On POSIX pip inherits it: if this program is killed, the next start waits for the orphan.
    """
    try:
        lock = LOCK.open("ab")
    except OSError:
        raise Stop(
            f"The packages belong in {ROOT}, which cannot be written; "
            "copy the folder to a place of your own and start it there."
        ) from None
    with lock:
        if not take(lock.fileno(), wait=False):
            say("Another start is installing; waiting for it.")
            while not take(lock.fileno(), wait=True):
                pass
        yield lock.fileno()


def take(descriptor: int, *, wait: bool) -> bool:
    """Take the lock on an open file, and tell whether it was free.

    A file system that knows no locks counts as free.
    """
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError as error:
        return error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
    return True


def prepare(wanted: set[str]) -> None:
    """Install what is missing of the ``program`` and the ``test`` tools, and the Qt libraries."""
    if not wanted <= ready():
        with alone() as lock:
            have = ready()
            if not wanted <= have:
                install(have | wanted, lock)
    add_libraries(must="test" in wanted)


def install(parts: set[str], lock: int) -> None:
    """Bring the environment up to date, and stamp it last: what is cut off starts anew."""
    import tomllib

    if not reusable():
        create()
    write_stamp({})
    say("Installing packages into .venv: about 1 GB the first time.")
    pip(lock, "hatchling")
    groups = tomllib.loads(settings())["dependency-groups"]
    tools = groups["test"] if "test" in parts else []
    pip(lock, "--no-build-isolation", "--editable", ".", *tools)
    write_stamp({**place(), "pins": pins(), "settings": settings(), "parts": sorted(parts)})


def has_ensurepip() -> bool:
    """Whether this Python can put pip into an environment; Debian ships that part apart."""
    import importlib.util

    try:
        return importlib.util.find_spec("ensurepip.__main__") is not None
    except ModuleNotFoundError:
        return False


def create() -> None:
    """Make the environment anew, marked from its first moment as unfinished."""
    if not has_ensurepip():
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not add_packages([package]):
            raise Stop(f"Python's own venv is not installed; {advice([package])}")
    try:
        if VENV.exists():
            shutil.rmtree(VENV)
        VENV.mkdir()
    except OSError as error:
        raise Stop(
            f"{VENV} cannot be made anew ({error.strerror}); "
            "close every docplanner that runs from it, or remove the folder, and start again."
        ) from None
    write_stamp({})
    base = getattr(sys, "_base_executable", sys.executable)
    command = [base, "-I", "-m", "venv", str(VENV)]
    if subprocess.call(command, env=clean_environment(), stdout=sys.stderr):
        raise Stop(f"Python could not make {VENV}; its own words stand above.")


def pip(lock: int, *arguments: str) -> None:
    """Install with pip, held to the pinned versions."""
    command = module("pip", "install", "--progress-bar", "off", "-c", "constraints.txt")
    with subprocess.Popen(
        [*command, *arguments],
        cwd=ROOT,
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        pass_fds=() if sys.platform == "win32" else (lock,),
    ) as process:
        told = [shown(line) for line in process.stdout or ()]
    if process.returncode:
        raise Stop(worded("".join(told)))


def shown(line: str) -> str:
    """A line of pip's, echoed if it tells how far the work has come."""
    if line.lstrip().startswith(("Downloading", "Installing collected")):
        say(f"  {line.strip()[:96]}")
    return line


def worded(told: str) -> str:
    """Pip's complaint as one sentence; what cannot be put into one is shown as it is."""
    for words, sentence in TROUBLES:
        if any(word in told for word in words):
            return f"{sentence} and start again; nothing is left half done."
    say(told)
    return "The packages could not be installed; pip's own words stand above."


def add_libraries(*, must: bool) -> None:
    """Make sure of the libraries that Qt needs; without them papers can still be written."""
    names = libraries()
    if not names or (FOUND.exists() and set(names) <= set(FOUND.read_text("utf-8").split())):
        return
    missing = absent(names)
    if missing and not (add_packages(missing.values()) and not absent(missing)):
        sentence = f"Qt needs {', '.join(missing)}; {advice(missing.values())}"
        if must:
            raise Stop(sentence)
        say(sentence)
        return
    with suppress(OSError):
        FOUND.write_text("\n".join(names), "utf-8")


def libraries() -> dict[str, str]:
    """The libraries that Qt needs here, and their packages."""
    if sys.platform != "linux":
        return {}
    return OFFSCREEN | (ON_SCREEN if os.environ.get("DISPLAY") else {})


def absent(names: dict[str, str]) -> dict[str, str]:
    """The libraries that cannot be loaded."""
    import ctypes

    missing = {}
    for name, package in names.items():
        try:
            ctypes.CDLL(name)
        except OSError:
            missing[name] = package
    return missing


def advice(packages: Iterable[str]) -> str:
    """What to do about packages of the system that are missing."""
    if shutil.which("apt-get"):
        return f"run: sudo apt-get install --no-install-recommends {' '.join(packages)}"
    return "install what is missing with the package manager of this system, and start again."


def add_packages(packages: Iterable[str]) -> bool:
    """Install packages of Debian if this user may, and tell whether it was done."""
    if sys.platform != "linux" or not shutil.which("apt-get"):
        return False
    may = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if may and (not shutil.which("sudo") or not quietly([*may, "true"])):
        return False
    say(f"Installing {' '.join(packages)} with apt-get.")
    get = [
        *may,
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-o",
        "DPkg::Lock::Timeout=120",
    ]
    quietly([*get, "update"])
    return quietly([*get, "install", "--yes", "--no-install-recommends", *packages], aloud=True)


def quietly(command: list[str], *, aloud: bool = False) -> bool:
    """Run a command of the system and tell whether it went well; ``aloud`` shows what did not."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode and aloud:
        say(done.stdout + done.stderr)
    return not done.returncode


def check() -> int:
    """Run every stage and give the status of the first that fails, or 0."""
    environment = clean_environment() | {"QT_QPA_PLATFORM": "offscreen"}
    for title, words in STAGES:
        say(f"{title}: {' '.join(words)}")
        status = subprocess.call(module(*words), cwd=ROOT, env=environment)
        if status:
            say(f"{title} failed with status {status}.")
            return status
    say("All checks passed.")
    return 0


def run(arguments: list[str]) -> int:
    """Become the program, or on Windows, where that is not possible, wait for it."""
    command = module("docplanner", *arguments)
    if sys.platform != "win32":
        os.execve(command[0], command, clean_environment())
    return subprocess.call(command, env=clean_environment())


def main(arguments: list[str]) -> int:
    """Prepare and run what was asked for; 3 means that something of this computer is missing."""
    testing = arguments == ["test"]
    try:
        prepare({"program", "test"} if testing else {"program"})
        return check() if testing else run(arguments)
    except Stop as stop:
        say(str(stop))
        return 3
    except KeyboardInterrupt:
        say("Stopped; what was not finished starts anew the next time.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
