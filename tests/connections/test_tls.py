"""Trust: where authorities come from, client certificates, and errors that say what to change."""

import ssl
import threading

import pytest
import trustme

import sonnetry
from sonnetry import TLS, APIConnectionError
from sonnetry.engines.tls import context_for, shared_context

from .conftest import ASK, Front, Threaded


def test_a_company_authority_is_named_and_mended(hands, https):
    """A certificate of an unknown authority: the error names host, issuer, and the setting to change."""
    with pytest.raises(APIConnectionError) as caught:
        hands.ask(hands.client(base_url=https.url))

    for part in ("localhost", "ACME Corporate Root", "tls=TLS(ca=...)", "SSL_CERT_FILE"):
        assert part in str(caught.value)
    assert "connect" == caught.value.phase


def test_ca_adds_to_the_system(hands, https, authority):
    """`TLS(ca=...)` is trusted besides the system's authorities, as text or path."""
    from pathlib import Path

    assert hands.ask(hands.client(base_url=https.url, tls=TLS(ca=authority.file)))
    assert hands.ask(hands.client(base_url=https.url, tls=TLS(ca=Path(authority.file))))


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"])
def test_a_file_of_the_environment_is_trusted(hands, https, authority, monkeypatch, name):
    """The variables of Python, requests and Node each add a file."""
    monkeypatch.setenv(name, authority.file)

    assert hands.ask(hands.client(base_url=https.url))


@pytest.mark.parametrize("prepared", [True, False], ids=["hashed", "plain"])
def test_a_folder_of_the_environment_is_trusted(hands, https, authority, monkeypatch, tmp_path, prepared):
    """`SSL_CERT_DIR` may list folders, whether or not `openssl rehash` went through them."""
    from pathlib import Path

    text = Path(authority.file).read_text()
    (tmp_path / "acme.pem").write_text(text)
    if prepared:
        import subprocess

        subprocess.run(["openssl", "rehash", tmp_path], check=True, capture_output=True)
    monkeypatch.setenv("SSL_CERT_DIR", f"/nowhere:{tmp_path}")

    assert hands.ask(hands.client(base_url=https.url))


def test_the_environment_adds_and_does_not_replace(authority):
    """The system's authorities stay trusted beside a file of the environment."""
    alone = context_for(TLS())
    more = context_for(TLS(), (authority.file, "", "", ""))

    assert {"ACME Corporate Root"} == {dict(sum(c["subject"], ()))["organizationName"] for c in _new(alone, more)}
    assert _places(alone) == _places(more)


def _new(alone, more):
    known = [c["serialNumber"] for c in alone.get_ca_certs()]
    return [c for c in more.get_ca_certs() if c["serialNumber"] not in known]


def _places(context):
    return context.cert_store_stats()["x509"] - len(context.get_ca_certs())


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"])
def test_a_file_of_the_environment_that_is_missing_is_named(hands, https, monkeypatch, name):
    """The error names the variable and the file."""
    monkeypatch.setenv(name, "/no/such/file.pem")

    with pytest.raises(APIConnectionError, match=rf"{name}='/no/such/file\.pem': No such file") as caught:
        hands.ask(hands.client(base_url=https.url))

    assert "connect" == caught.value.phase


@pytest.mark.parametrize(
    ("content", "said"), [(None, "No such file"), ("no certificate", "NO_CERTIFICATE_OR_CRL_FOUND|no certificate")]
)
def test_a_ca_that_cannot_be_used_is_named(hands, https, tmp_path, content, said):
    """The error names `TLS(ca=...)` and the file."""
    path = tmp_path / "ca.pem"
    if content is not None:
        path.write_text(content)

    with pytest.raises(APIConnectionError, match=rf"cannot use TLS\(ca='{path}'\): .*({said})"):
        hands.ask(hands.client(base_url=https.url, tls=TLS(ca=str(path))))


def test_a_certificate_for_another_host_is_told_apart(hands, server, start, context, authority):
    """A wrong name is not a question of trust."""
    front = start(Front, server.port, context=context, host="127.0.0.2")

    with pytest.raises(APIConnectionError, match="lacks this name"):
        hands.ask(hands.client(base_url=f"https://127.0.0.2:{front.port}", tls=TLS(ca=authority.file)))


def test_a_weak_company_authority_says_which_setting_relaxes(hands, server, start, weak_authority):
    """Strict checking refuses an authority without key usage; the error says so, and the setting accepts it."""
    context, root = weak_authority
    front = start(Front, server.port, context=context)
    url = f"https://localhost:{front.port}"

    with pytest.raises(APIConnectionError, match=r"RFC 5280.*tls=TLS\(relax_x509_strict=True\)"):
        hands.ask(hands.client(base_url=url, tls=TLS(ca=root)))
    assert hands.ask(hands.client(base_url=url, tls=TLS(ca=root, relax_x509_strict=True)))


def test_plain_http_behind_an_https_url_is_said(hands, server):
    """A server that does not speak TLS is told from a certificate problem."""
    with pytest.raises(APIConnectionError, match="does not speak TLS"):
        hands.ask(hands.client(base_url=server.base_url.replace("http:", "https:")))


# --- Client certificates ------------------------------------------------------------------------------------------------


@pytest.fixture
def mutual(start, server, authority):
    """A server that wants a client certificate of our authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", key_type=trustme.KeyType.ECDSA).configure_cert(context)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    front = start(Front, server.port, context=context)
    return f"https://localhost:{front.port}"


@pytest.fixture
def client_cert(authority, tmp_path):
    made = authority.issue_cert("client@acme.test", key_type=trustme.KeyType.ECDSA)
    made.cert_chain_pems[0].write_to_path(tmp_path / "client.pem")
    made.private_key_pem.write_to_path(tmp_path / "client.key")
    made.private_key_and_cert_chain_pem.write_to_path(tmp_path / "both.pem")
    return tmp_path


def test_a_client_certificate_opens_the_door(hands, mutual, authority, client_cert):
    """mTLS: one file, a pair, or a pair with the key's password."""
    from cryptography.hazmat.primitives import serialization

    key = serialization.load_pem_private_key((client_cert / "client.key").read_bytes(), None)
    locked = client_cert / "locked.key"
    locked.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(b"hush"),
        )
    )
    pair = (str(client_cert / "client.pem"), str(client_cert / "client.key"))

    for cert in (str(client_cert / "both.pem"), pair, (pair[0], locked, "hush")):
        assert hands.ask(hands.client(base_url=mutual, tls=TLS(ca=authority.file, client_cert=cert)))


def test_a_missing_client_certificate_is_said(hands, mutual, authority):
    """The server's alert becomes a sentence that names the setting."""
    with pytest.raises(APIConnectionError, match=r"certificate.*tls=TLS\(client_cert=\.\.\.\)"):
        hands.ask(hands.client(base_url=mutual, tls=TLS(ca=authority.file)))


def test_a_client_certificate_nobody_knows_is_said(hands, mutual, authority, tmp_path):
    """A certificate of another authority is refused by the server, and that is what the error says."""
    stranger = trustme.CA(key_type=trustme.KeyType.ECDSA).issue_cert("x@y", key_type=trustme.KeyType.ECDSA)
    stranger.private_key_and_cert_chain_pem.write_to_path(tmp_path / "stranger.pem")

    with pytest.raises(APIConnectionError, match=r"certificate.*tls=TLS\(client_cert=\.\.\.\)"):
        hands.ask(hands.client(base_url=mutual, tls=TLS(ca=authority.file, client_cert=str(tmp_path / "stranger.pem"))))


def test_a_locked_key_does_not_ask_on_the_terminal(hands, mutual, authority, client_cert):
    """A key with a password that was not given is an error at once, which tells how to give it."""
    from cryptography.hazmat.primitives import serialization

    key = serialization.load_pem_private_key((client_cert / "client.key").read_bytes(), None)
    encryption = serialization.BestAvailableEncryption(b"hush")
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption)
    (client_cert / "locked.key").write_bytes(pem)
    pair = (str(client_cert / "client.pem"), str(client_cert / "locked.key"))

    with pytest.raises(APIConnectionError, match="third item") as caught:
        hands.ask(hands.client(base_url=mutual, tls=TLS(ca=authority.file, client_cert=pair)))

    assert pair[1] in str(caught.value)


def test_a_password_is_not_shown():
    """The repr of trust settings hides the client certificate with its password."""
    assert "hush" not in repr(TLS(client_cert=("a", "b", "hush")))


# --- Contexts -----------------------------------------------------------------------------------------------------------


def test_one_context_for_each_setting(authority, monkeypatch):
    """Equal settings in an equal environment share a context; another environment has its own."""
    first = shared_context(TLS(ca=authority.file))

    assert first is shared_context(TLS(ca=authority.file))
    assert first is not shared_context(TLS(ca=authority.file, relax_x509_strict=True))
    monkeypatch.setenv("SSL_CERT_FILE", authority.file)
    assert first is not shared_context(TLS(ca=authority.file))


def test_a_file_that_several_variables_name_is_read_once(authority, monkeypatch):
    """On many machines all variables name the same bundle, and reading that is the dearest part of a first request."""
    from sonnetry.engines import tls

    read = []
    monkeypatch.setattr(tls, "_trust", lambda context, place, setting: read.append((place, setting)))
    folder = authority.file.rpartition("/")[0]
    tls.context_for.__wrapped__(TLS(ca=authority.file), (authority.file, f"/no:{folder}", authority.file, folder))

    assert [authority.file, folder] == [place for place, _ in read]
    assert ["TLS(ca=", "the environment variable SSL_CERT_DIR="] == [said.partition("'")[0] for _, said in read]


def test_no_trust_is_loaded_before_it_is_needed(hands, server, monkeypatch):
    """A client of an http origin never reads a certificate, not even a missing one."""
    monkeypatch.setenv("SSL_CERT_FILE", "/no/such/file.pem")

    assert hands.ask(hands.client(base_url=server.base_url, tls=TLS(ca="/no/such/file.pem")))


def test_handshakes_do_not_wait_for_each_other(authority, start, https, pace):
    """A server that is slow to shake hands does not hold up connections to another one with the same context."""

    begun = threading.Event()

    class Slow(Threaded):
        def handle(self, sock):
            while sock.recv(100):
                begun.set()

    slow = start(Slow)
    settings = {"api_key": "k", "max_retries": 0, "tls": TLS(ca=authority.file)}
    stuck = sonnetry.Anthropic(
        base_url=f"https://localhost:{slow.port}", timeout=sonnetry.Timeout(connect=5 * pace), **settings
    )
    faults = []

    def ask():
        try:
            stuck.get("/x")
        except APIConnectionError as error:
            faults.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    assert begun.wait(20)
    with sonnetry.Anthropic(base_url=https.url, **settings) as client:
        client.messages.create(**ASK)
    assert [] == faults  # the slow one is still at it
    slow.stop()
    thread.join(20)

    assert 1 == len(faults)
