"""Findings about a run: files that are there already, ports, the clock, plugins."""

TITLE = "Runs, files of the program, plugins"

CODES = {
    "folder-taken": "The folder for a new site is not empty. Name a new one.",
    "file-taken": "A file is there already, and `new` never overwrites. Move it away, or edit it.",
    "file-unwritable": "The disk refused a file. Make room, or change permissions.",
    "port-taken": "The port of the preview is in use, or belongs to the administrator. Choose another: `--port 8001`.",
    "preview-stopped": "The preview cannot run; the message says why.",
    "cache-unwritable": "What the build worked out could not be kept, so the next one starts anew. `.briefgen/` may be"
    " deleted.",
    "builder-killed": "The system ended the process that builds for a preview, most likely for lack of memory. Try `--jobs 1`.",
    "disk-refused": "The disk refused something in the middle of a run. Nothing was changed by half; try again.",
    "dask-missing": "`--executor` names a Dask scheduler, and Dask is not installed. Install `briefgen[dask]`.",
    "scheduler-silent": "No Dask scheduler answers at that address. Start one: `dask scheduler`.",
    "workers-missing": "The Dask scheduler has no workers. Start one on each machine: `dask worker ADDRESS`.",
    "worker-version": "A Dask worker has another version of briefgen or Python. Install the same versions on all machines.",
    "spacy-missing": "`annotate.ner` names a spaCy pipeline, and spaCy is not installed. Install `briefgen[ner]`.",
    "pipeline-missing": "No spaCy pipeline of that name is installed. Install its package, or name another one.",
    "no-terminal": "`review` asks for keys, and there is no terminal. `briefgen review --list` lists what is open.",
    "worker-killed": "The system ended a process that the run had started, most likely for lack of memory. Try `--jobs 1`.",
    "epoch-unreadable": "`SOURCE_DATE_EPOCH` is no number of seconds.",
    "plugin-missing": "`plugins` in site.yml names a plugin that is not installed. Install it beside briefgen, or take it out.",
    "plugin-broken": "A plugin cannot be imported or registered. The message names it; update it, or take it out.",
    "plugin-failed": "A plugin raised an error. The message names the plugin and what it was doing.",
    "plugin-nonsense": "A plugin returned something else than its hook asks for. The message names both.",
}
