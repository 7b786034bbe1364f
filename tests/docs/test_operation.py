"""What is promised about docs/inputs.md, docs/deployment.md and prefect.yaml: they can be used."""

import re
import shlex
from pathlib import Path

import pytest
import yaml
from prefect.client.schemas.schedules import CronSchedule
from prefect.flows import load_flow_from_entrypoint

from pipeline.command.main import app

ROOT = Path(__file__).parents[2]
COMMANDS = [
    command
    for name in ("inputs.md", "deployment.md")
    for command in re.findall(
        r"^.*?\bdateline ((?:run|serve) .*--output .+)$",
        (ROOT / "docs" / name).read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    if "INPUT" not in command
]


def test_the_pages_show_commands() -> None:
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_parses(command: str) -> None:
    function, bound, _ = app.parse_args(shlex.split(command), exit_on_error=False)
    assert function.__name__ in {"run", "serve"}
    assert bound.arguments["inputs"]


def test_the_deployment_of_prefect_yaml_is_one_that_prefect_can_run() -> None:
    (told,) = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
    flow = load_flow_from_entrypoint(told["entrypoint"])
    assert flow.validate_parameters(told["parameters"])["inputs"] == ["/srv/reports"]
    assert CronSchedule(cron=told["schedules"][0]["cron"]).timezone is None
    assert told["concurrency_limit"] == {"limit": 1, "collision_strategy": "CANCEL_NEW"}
