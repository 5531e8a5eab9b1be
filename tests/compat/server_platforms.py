"""The official clients of platforms, unmodified, and boto3, against our servers of these platforms: a line for each case.

Signatures and tokens are verified: a server has a key, and a client with another one is refused.
"""

from pathlib import Path

from _serving import drive
from environments import OFFICIAL, python

CASES = Path(__file__).with_name("_cases_platforms.py")
PLATFORMS = ("bedrock", "mantle", "aws", "vertex", "google", "foundry")
KEY = "the-key-of-the-server"


def main() -> int:
    """Run the cases on each platform; 0 when every one holds."""
    interpreter = python("official-platforms", f"{OFFICIAL.replace('==', '[bedrock,vertex]==')}")
    codes = []
    for platform in PLATFORMS:
        print(f"{platform}:", flush=True)
        options = ("--platform", platform, "--api-key", KEY)
        codes.append(drive(interpreter, CASES, platform, KEY, options=options))
    return max(codes)
