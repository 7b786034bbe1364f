"""Addresses as they may be shown: without passwords and keys.

An INPUT such as https://reader:secret@example.org/feed is used as it is and shown as
https://***@example.org/feed, in messages, logs, run names and every file of the dataset.
"""

import re

HIDDEN = "***"
USER = re.compile(r"(?<=://)[^/?#\s]{1,300}@")
SECRET = re.compile(
    r"(?i)([?&](?:[a-z_-]{0,20}(?:token|secret|signature|password|passwd|apikey|api_key|api-key)"
    r"|key|sig|auth|pwd|x-amz-credential|awsaccesskeyid)=)[^&#\s]{1,2000}"
)


def redacted(text: str) -> str:
    """Return a text in which no address shows a user, a password or a key."""
    return SECRET.sub(rf"\1{HIDDEN}", USER.sub(f"{HIDDEN}@", text))
