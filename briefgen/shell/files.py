"""Writing files so that they are there as a whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from briefgen.model.errors import OutsideError
from briefgen.model.problem import Problem


def write_whole(path: Path, data: bytes) -> None:
    """
    Write a file so that it is there as a whole or not at all.

    Raises:
        OutsideError: the disk refused; what stood there before is untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        message = f"{path.name} could not be written: {error.strerror or error}"
        raise OutsideError(Problem("file-unwritable", message, hint="make room or change the permissions")) from error


def write_new(path: Path, data: bytes) -> bool:
    """
    Write a file that is not there yet, as a whole; return False, and touch nothing, when another one has taken its name.

    Raises:
        OutsideError: the disk refused.
    """
    spare = path.with_name(f".{path.name[:40]}.{os.getpid()}.new")
    write_whole(spare, data)
    try:
        os.link(spare, path)
    except FileExistsError:
        return False
    except OSError as error:
        message = f"{path.name} could not be written: {error.strerror or error}"
        raise OutsideError(Problem("file-unwritable", message, hint="make room or change the permissions")) from error
    finally:
        spare.unlink(missing_ok=True)
    return True
