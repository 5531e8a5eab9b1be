"""The stage: real servers and proxies on free ports, an authority, and the local server behind all of them."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import trustme

PACKAGES = {"nginx": "nginx-light", "haproxy": "haproxy", "squid": "squid", "tinyproxy": "tinyproxy"}


def missing() -> list[str]:
    """Install what is missing, where that is possible, and return what still is."""
    lacking = [package for program, package in PACKAGES.items() if _path(program) is None]
    if lacking and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *lacking]):
            subprocess.run(["apt-get", *command], check=False, env=environment, capture_output=True)
    return [package for program, package in PACKAGES.items() if _path(program) is None]


def _path(program: str) -> str | None:
    return shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


class Stage:
    """A folder, an authority, and the programs that run."""

    def __init__(self, folder: Path, backend: int) -> None:
        self.folder = folder
        self.backend = backend
        self._running: list[subprocess.Popen[bytes]] = []
        self.authority = trustme.CA(organization_name="ACME Corporate Root")
        self.ca = folder / "acme.pem"
        self.authority.cert_pem.write_to_path(self.ca)
        self.cert = folder / "localhost.pem"
        self.authority.issue_cert("localhost", "127.0.0.1").private_key_and_cert_chain_pem.write_to_path(self.cert)
        self.client_cert = folder / "client.pem"
        self.authority.issue_cert("dev@acme.test").private_key_and_cert_chain_pem.write_to_path(self.client_cert)

    def run(self, program: str, *arguments: object, port: int) -> int:
        """Start a program and wait until it listens."""
        path = _path(program)
        assert path is not None
        log = (self.folder / f"{program}-{port}.log").open("wb")
        self._running.append(subprocess.Popen([path, *map(str, arguments)], stdout=log, stderr=log))
        end = time.monotonic() + 15
        while time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
            except OSError:
                time.sleep(0.05)
            else:
                return port
        raise RuntimeError(f"{program} does not listen: {(self.folder / f'{program}-{port}.log').read_text()[-800:]}")

    def nginx(self, server: str, location: str = "", listen: str = "") -> int:
        """Start nginx before the backend."""
        port = free_port()
        config = self.folder / f"nginx-{port}.conf"
        config.write_text(f"""
            daemon off; worker_processes 1; pid {self.folder}/nginx-{port}.pid; error_log stderr warn;
            events {{ worker_connections 256; }}
            http {{
              log_format c '$connection'; access_log {self.folder}/nginx-{port}.access c; client_body_temp_path {self.folder}; proxy_temp_path {self.folder};
              fastcgi_temp_path {self.folder}; uwsgi_temp_path {self.folder}; scgi_temp_path {self.folder};
              server {{ listen 127.0.0.1:{port} {listen}; {server}
                location / {{ proxy_pass http://127.0.0.1:{self.backend}; proxy_buffering off; {location} }} }} }}
        """)
        return self.run("nginx", "-c", config, "-p", self.folder, port=port)

    def haproxy(self, frontend: str, backend: str, mode: str = "http", more: str = "") -> int:
        """Start haproxy."""
        port = free_port()
        config = self.folder / f"haproxy-{port}.cfg"
        config.write_text(f"""
global
    maxconn 500
defaults
    mode {mode}
    timeout connect 2s
    timeout client 30s
    timeout server 30s
    {more}
frontend front
    bind 127.0.0.1:{port} {frontend}
    default_backend back
backend back
    {backend}
""")
        return self.run("haproxy", "-db", "-f", config, port=port)

    def squid(self, user: str | None = None) -> int:
        """Start squid as a forward proxy."""
        port = free_port()
        auth = ""
        if user is not None:
            (self.folder / "users").write_text(self._htpasswd(user))
            helper = next(Path("/usr/lib").glob("squid*/basic_ncsa_auth"))
            auth = f"""
auth_param basic program {helper} {self.folder}/users
acl known proxy_auth REQUIRED
http_access allow known
http_access deny all
"""
        config = self.folder / f"squid-{port}.conf"
        config.write_text(f"""
http_port 127.0.0.1:{port}
pid_filename {self.folder}/squid-{port}.pid
cache deny all
access_log none
cache_log {self.folder}/squid-{port}.cache
shutdown_lifetime 0 seconds
{auth}
http_access allow all
""")
        self.folder.chmod(0o777)
        return self.run("squid", "-N", "-f", config, port=port)

    def _htpasswd(self, user: str) -> str:
        name, _, password = user.partition(":")
        made = subprocess.run(["openssl", "passwd", "-apr1", password], capture_output=True, text=True, check=True)
        return f"{name}:{made.stdout}"

    def tinyproxy(self, user: str | None = None) -> int:
        """Start tinyproxy."""
        port = free_port()
        config = self.folder / f"tinyproxy-{port}.conf"
        auth = f"BasicAuth {user.replace(':', ' ')}" if user else ""
        config.write_text(
            f"Port {port}\nListen 127.0.0.1\nTimeout 60\nMaxClients 50\nAllow 127.0.0.1\nLogLevel Error\n{auth}\n"
        )
        return self.run("tinyproxy", "-d", "-c", config, port=port)

    def stop(self) -> None:
        """End every program."""
        for process in self._running:
            process.terminate()
        for process in self._running:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def stage(backend: int) -> Iterator[Stage]:
    """Set a stage before the backend's port, and clear it away."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o777)
        made = Stage(folder, backend)
        try:
            yield made
        finally:
            made.stop()
