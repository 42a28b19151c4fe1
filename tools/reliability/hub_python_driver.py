"""Python's huggingface_hub behind the lines of JSON that luximm_hub_driver
takes, so that both clients can be put through the same scenarios."""

import json
import sys

import huggingface_hub as hf
from huggingface_hub import errors
from huggingface_hub.file_download import _CACHED_NO_EXIST

KINDS = [
    (errors.GatedRepoError, "gated"),
    (errors.DisabledRepoError, "repository"),
    (errors.RepositoryNotFoundError, "repository"),
    (errors.RevisionNotFoundError, "revision"),
    (errors.RemoteEntryNotFoundError, "entry"),
    (errors.LocalEntryNotFoundError, "local"),
]


def run(call):
    what = call.get("call", "download")
    repo = call.get("repo", "org/model")
    file = call.get("file", "model.safetensors")
    place = {"revision": call.get("revision"), "cache_dir": call["cache_dir"]}
    more = {
        "token": call.get("token"),
        "local_files_only": call.get("offline", False),
        "force_download": call.get("force", False),
    }
    if call.get("etag_timeout"):
        more["etag_timeout"] = call["etag_timeout"]
    if what == "download":
        return {"path": hf.hf_hub_download(repo, file, **place, **more)}
    if what == "snapshot":
        more["allow_patterns"] = call.get("allow_patterns") or None
        more["ignore_patterns"] = call.get("ignore_patterns") or None
        return {"path": hf.snapshot_download(repo, **place, **more)}
    if what == "lookup":
        found = hf.try_to_load_from_cache(repo, file, **place)
        if isinstance(found, str):
            return {"path": found}
        return {"missing": found is _CACHED_NO_EXIST}
    if what == "cache_dir":
        return {"path": hf.constants.HF_HUB_CACHE}
    if what == "scan":
        info = hf.scan_cache_dir(call["cache_dir"])
        return {
            "warnings": [str(w) for w in info.warnings],
            "repos": sorted(repo.repo_id for repo in info.repos),
            "files": sum(
                len(revision.files)
                for repo in info.repos
                for revision in repo.revisions
            ),
        }
    if what == "share":
        # What the client does after a Xet download.
        from huggingface_hub.utils import _shared_blobs

        done = _shared_blobs.publish_blob_to_shared_store(
            blob_path=call["blob"],
            xet_hash=call["xet_hash"],
            cache_dir=call["cache_dir"],
            expected_size=call["size"],
        )
        return {"shared": done}
    return {"error": "driver", "text": f"no such call: {what}"}


def answer(line):
    try:
        return run(json.loads(line))
    except Exception as error:
        for kind, name in KINDS:
            if isinstance(error, kind):
                return {"error": name, "text": str(error)}
        return {"error": type(error).__name__, "text": str(error)}


for line in sys.stdin:
    print(json.dumps(answer(line)), flush=True)
