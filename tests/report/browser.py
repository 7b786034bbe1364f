"""A headless Chromium, driven over its DevTools protocol."""

import base64
import json
import shutil
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any, Self

from websockets.sync.client import connect

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
           "--remote-debugging-port=0", "--no-first-run", "--hide-scrollbars")  # fmt: skip
SECONDS = 30


def find_chromium() -> str | None:
    """Return the path of a Chromium on this machine; None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One tab, with what it complained of and asked for.

    Attributes:
        complaints: Console errors, uncaught exceptions and policy violations, in words.
        requests: Addresses asked for, but for the page itself and data: ones.
    """

    def __init__(self, chromium: str, profile: Path) -> None:
        """Start the browser; `profile` is an empty folder for its files."""
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self._number = 0
        self._process = subprocess.Popen(
            [chromium, *OPTIONS, f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        port = self._wait_for(profile / "DevToolsActivePort").splitlines()[0]
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
            tab = next(one for one in json.load(answer) if one["type"] == "page")
        self._socket = connect(tab["webSocketDebuggerUrl"], max_size=None, proxy=None)
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()
        self._process.terminate()
        self._process.wait(SECONDS)

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """Return the answer to a command of the protocol."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv(SECONDS))
            if message.get("id") == self._number:
                assert "error" not in message, message["error"]
                return dict(message["result"])
            self._note(message)

    def open(self, page: Path, fragment: str = "") -> None:
        """Open a file and wait until its scripts have run."""
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=f"{page.as_uri()}{fragment}")
        end = time.monotonic() + SECONDS
        while self.run("document.readyState + location.protocol") != "completefile:":
            assert time.monotonic() < end, "the page does not load"
            time.sleep(0.02)

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the page gives
        """Return the value of an expression in the page; promises are awaited."""
        answer = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def size(self, width: int, height: int, *, phone: bool = False) -> None:
        """Make the window that large, in CSS pixels."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=phone)  # fmt: skip

    def dark(self, on: bool) -> None:
        """Prefer a dark page, or a light one."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if on else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])

    def key(self, name: str) -> None:
        """Press and release a key where the focus is."""
        text = {"text": "\r"} if name == "Enter" else {"text": name} if len(name) == 1 else {}
        codes = {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowDown": 40, "ArrowRight": 39}
        number = {"windowsVirtualKeyCode": codes[name]} if name in codes else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=name, **number, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=name, **number)

    def picture(self, target: Path) -> None:
        """Save what is seen as PNG."""
        target.write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))

    def pdf(self, target: Path) -> None:
        """Print to a PDF file."""
        answer = self.call("Page.printToPDF", printBackground=True)
        target.write_bytes(base64.b64decode(answer["data"]))

    def _wait_for(self, file: Path) -> str:
        end = time.monotonic() + SECONDS
        while not (file.exists() and file.read_text()):
            assert time.monotonic() < end, "Chromium does not start"
            time.sleep(0.05)
        return file.read_text()

    def _note(self, message: dict[str, Any]) -> None:
        method, what = message["method"], message.get("params", {})
        if method == "Runtime.exceptionThrown":
            self.complaints.append(json.dumps(what["exceptionDetails"]))
        elif method == "Runtime.consoleAPICalled" and what["type"] in ("error", "warning"):
            self.complaints.append(json.dumps(what["args"]))
        elif method == "Log.entryAdded" and what["entry"]["level"] in ("error", "warning"):
            self.complaints.append(what["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            url = what["request"]["url"]
            if not url.startswith("data:") and what["type"] != "Document":
                self.requests.append(url)
