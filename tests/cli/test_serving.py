"""`sidestage serve`, `replay` and `demo` with the real model."""

import json
import signal
import socket
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from app.errors import ConfigError
from app.main import create_app
from app.serving import Server
from app.settings import Settings
from tests.processes import Served, free_port, run
from tests.serving import PASSWORD, STREAM, Service

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def cache(request: pytest.FixtureRequest) -> Path:
    return request.config.cache.mkdir("encoder")


@pytest.fixture
def stream(service: Service) -> str:
    with closing(service.client("admin")) as admin:
        stream_id = admin.post("/api/v1/streams", json=STREAM).raise_for_status().json()["id"]
        admin.post(f"/api/v1/streams/{stream_id}/start").raise_for_status()
    return stream_id


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"model": "bundled:e5-huge"}, ("e5-huge", "bundled:e5-small")),
        ({"model": "./no-such-folder"}, ("no-such-folder",)),
        ({"webhook_url": "http://127.0.0.1:1/"}, ("SIDESTAGE_WEBHOOK_SECRET",)),
        ({"webhook_url": "http://127.0.0.1:1/", "webhook_secret": "whsec_%"}, ("whsec_",)),
        ({"webhook_url": "ftp://x", "webhook_secret": "whsec_c2VjcmV0"}, ("SIDESTAGE_WEBHOOK_URL",)),
        ({"database_url": "nonsense"}, ("database",)),
        ({"host": "192.0.2.1"}, ("192.0.2.1",)),
        ({"host": "no.such.host.invalid"}, ("no.such.host.invalid",)),
    ],
)
def test_what_the_service_can_not_start_with_is_one_sentence(
    tmp_path: Path, cache: Path, settings: dict[str, str], words: tuple[str, ...]
) -> None:
    given = Settings(data_dir=tmp_path / "data", cache_dir=cache, port=free_port())
    given = Settings.model_validate({**given.model_dump(), **settings})
    with pytest.raises(ConfigError) as refused:
        Server(create_app(given), given).run()
    assert all(word in str(refused.value) for word in words)
    assert str(refused.value).count("\n") == 0


def test_a_wrong_model_is_one_sentence_and_no_traceback(tmp_path: Path, cache: Path) -> None:
    done = run("serve", data_dir=tmp_path, cache_dir=cache, port=free_port(), model="bundled:e5-huge")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    *before, last = done.stderr.splitlines()
    assert last.startswith("error: There is no bundled model 'bundled:e5-huge'")
    assert not [line for line in before if "[info" not in line]


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path, cache: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        for arguments in (["serve"], ["demo", "--once", "--no-browser"]):
            done = run(*arguments, "--port", str(port), data_dir=tmp_path, cache_dir=cache)
            assert done.returncode == 1
            assert f"Port {port} is taken" in done.stderr.splitlines()[-1]
            assert "Traceback" not in done.stderr


def test_a_service_that_is_told_to_stop_ends_at_once_with_a_stream_of_events_open(
    tmp_path: Path, cache: Path
) -> None:
    served = Served(tmp_path / "log", {"data_dir": tmp_path, "cache_dir": cache})
    run("users", "add", "ops", "--role", "ops", "--password-stdin", given=PASSWORD, data_dir=tmp_path)
    served.start()
    with httpx.Client(base_url=served.url + "/api/v1", timeout=10) as client:
        client.post("/session", json={"username": "ops", "password": PASSWORD}).raise_for_status()
        stream_id = client.post("/streams", json=STREAM).raise_for_status().json()["id"]
        with client.stream("GET", f"/streams/{stream_id}/events") as events:
            assert events.status_code == 200
            assert next(events.iter_bytes())
            assert served.stop() == -signal.SIGTERM
    log = (tmp_path / "log").read_text()
    assert "Traceback" not in log
    assert "[error" not in log


def test_an_unexpected_error_is_a_problem_at_once_and_its_traceback_is_in_the_log(
    tmp_path: Path, cache: Path
) -> None:
    """A traceback with every local variable once held the whole service for half a minute."""
    served = Served(tmp_path / "log", {"data_dir": tmp_path, "cache_dir": cache})
    run("users", "add", "mei", "--role", "agent", "--password-stdin", given=PASSWORD, data_dir=tmp_path)
    served.start()
    with closing(sqlite3.connect(tmp_path / "sidestage.db")) as database:
        database.execute(
            "INSERT INTO canned_answers (id, shortcut, text, created_by, updated_at) VALUES ('ca', 'x', 'x', 'x', 'no time')"
        )
        database.commit()
    try:
        with httpx.Client(base_url=served.url + "/api/v1", timeout=10) as client:
            client.post("/session", json={"username": "mei", "password": PASSWORD}).raise_for_status()
            began = time.monotonic()
            # the server closes a connection after a mistake of its own: the next request takes another one
            answer = client.get("/canned-answers", headers={"Connection": "close"})
            took = time.monotonic() - began
            assert client.get("/session").status_code == 200
    finally:
        served.stop()
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == "An unexpected error; it was logged."
    assert took < 2
    log = (tmp_path / "log").read_text()
    assert "unexpected_error" in log
    assert "ValueError: " in log
    assert "╭" not in log


LOG = [
    {"t": 0.0, "id": "a", "text": "hello everyone", "author": {"id": "u1"}},
    {"t": 0.2, "id": "b", "text": "how much is it?", "author": {"id": "u2"}},
    {"t": 0.4, "id": "c", "text": "❤️❤️", "author": {"id": "u1"}},
]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    file = tmp_path / "log.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in LOG), "utf-8")
    return file


@pytest.mark.parametrize("speed", ["0", "10"])
def test_a_replay_posts_every_line_and_counts_what_was_decided(
    service: Service, stream: str, log: Path, speed: str
) -> None:
    to = ("--stream", stream, "--url", service.url, "--speed", speed)
    done = run("replay", log, *to, "--json", key=service.key)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["posted"], sum(told["actions"].values()), told["failed"]) == (3, 3, [])
    with closing(service.poster()) as poster:
        items = poster.get(f"/api/v1/streams/{stream}/comments").json()["items"]
    posted = [item["comment_id"] for item in items]
    assert sorted(posted) == ["a", "b", "c"]
    assert posted.index("a") < posted.index("c"), "a viewer's comments come in their order"


def test_a_line_that_the_service_refuses_is_named_and_the_others_are_posted(
    service: Service, stream: str, log: Path
) -> None:
    with log.open("a", encoding="utf-8") as file:
        file.write("\n" + json.dumps({"t": 0.5, "id": "d", "text": "x" * 2001}))
    done = run("replay", log, "--stream", stream, "--url", service.url, "--speed", "0", key=service.key)
    assert done.returncode == 1
    assert "3 of 4 posted" in done.stdout
    assert "d: 422" in done.stderr


def test_a_replay_that_is_not_allowed_is_one_sentence(service: Service, stream: str, log: Path) -> None:
    wrong_key = run("replay", log, "--stream", stream, "--url", service.url, key="sk_wrong")
    wrong_stream = run("replay", log, "--stream", "st_none", "--url", service.url, key=service.key)
    wrong_place = run("replay", log, "--stream", stream, "--url", service.url + "/desk", key=service.key)
    for done, word in ((wrong_key, "401"), (wrong_stream, "st_none"), (wrong_place, "404")):
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        last = done.stderr.splitlines()[-1]
        assert last.startswith("error: ")
        assert word in last


def test_the_demo_runs_through_and_says_what_was_decided(tmp_path: Path, cache: Path) -> None:
    """Also on any port, and for who has the settings of a service behind a proxy in the shell."""
    done = run(
        "demo", "--once", "--no-browser", "--speed", "100", "--port", "0",
        data_dir=tmp_path, cache_dir=cache, public_url="https://desk.example",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    summary = done.stdout.splitlines()[-1]
    total = summary.split(" comments")[0].split("/")
    assert total[0] == total[1]
    assert int(total[0]) >= 400
    for action in ("reply", "ignore", "suggest", "host", "follow_up"):
        assert f"{action} " in summary
    assert not list(tmp_path.iterdir())
