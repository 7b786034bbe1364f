"""The tables of the store: documents, incidents of their events, runs, and facts about itself."""

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text

LAYOUT = "1"  # another layout cannot be read; there is none yet

metadata = MetaData()
# Order by code points everywhere; PostgreSQL would else sort by the rules of some language.
Words = Text().with_variant(Text(collation="C"), "postgresql")

documents = Table(
    "documents",
    metadata,
    Column("document_id", Words, primary_key=True),
    # where it was found, which is also its place in the dataset
    Column("name", Words, nullable=False),
    Column("number", Integer, nullable=False),
    Column("path", Text, nullable=False),
    Column("source", Text, nullable=False),
    # what was read, and by which code and knowledge
    Column("digest", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("run_id", Integer, nullable=False),
    # what came of it
    Column("status", Text, nullable=False),
    Column("reason", Text),
    Column("events", Integer, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("lines", LargeBinary, nullable=False),
    Column("article", LargeBinary),
)
Index("documents_in_order", documents.c.name, documents.c.number, documents.c.document_id)

incidents = Table(
    "incidents",
    metadata,
    Column("event_id", Text, primary_key=True),
    Column("incident_id", Text, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("run_id", Integer, primary_key=True),
    Column("started", Text, nullable=False),
    Column("ended", Text),
    Column("version", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("inputs", Text, nullable=False),
    Column("settings", Text, nullable=False),
    Column("counts", Text),
)

facts = Table(
    "facts",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text),
)
