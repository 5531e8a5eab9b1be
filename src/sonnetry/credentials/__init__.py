"""Credentials other than a key: bearer tokens with an expiry, who provides them, and the profiles that keep them.

`tokens` (a token, simple providers), `refreshing` and `cache` (asking in time, once for all), `identity` and `workload`
(the token of a platform, exchanged), `profiles` and `stored` (files), `chain` (the order of looking), `exchange` (the token
endpoint), `bearer` (the header of a request). Nothing of this is imported by a client that has a key.
"""

from .cache import TokenCache as TokenCache
from .chain import CredentialResult as CredentialResult
from .chain import default_credentials as default_credentials
from .errors import CredentialsError as CredentialsError
from .errors import IdentityTokenFileError as IdentityTokenFileError
from .errors import WorkloadIdentityError as WorkloadIdentityError
from .identity import IdentityTokenFile as IdentityTokenFile
from .stored import CredentialsFile as CredentialsFile
from .stored import InMemoryConfig as InMemoryConfig
from .tokens import AccessToken as AccessToken
from .tokens import AccessTokenProvider as AccessTokenProvider
from .tokens import AsyncAccessTokenProvider as AsyncAccessTokenProvider
from .tokens import BaseURLBoundProvider as BaseURLBoundProvider
from .tokens import EnvToken as EnvToken
from .tokens import StaticToken as StaticToken
from .workload import WorkloadIdentityCredentials as WorkloadIdentityCredentials
from .workload import exchange_federation_assertion as exchange_federation_assertion
