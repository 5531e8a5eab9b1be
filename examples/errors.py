import sonnetry
from sonnetry.testing import LocalServer

with LocalServer() as server, server.client() as client:
    server.stream_fault("cut", after=6)  # the connection ends in the middle of the answer
    try:
        with client.messages.stream(
            model="claude-opus-4-7",
            max_tokens=1000,
            messages=[{"role": "user", "content": "Tell me about storms."}],
        ) as stream:
            for text in stream.text_stream:
                print(text, end="")
    except sonnetry.StreamTruncatedError as error:
        print(f"\n{error.message}; phase {error.phase}, retryable {error.retryable}")
        print("partial:", error.partial.content[0].text)
    except sonnetry.RateLimitError as error:
        print("too many requests; try again at", error.retry_at)
    except sonnetry.APIStatusError as error:
        print(error.status_code, error.type, error.request_id)
    except sonnetry.APIError as error:  # everything else that is not a bug in this program
        print(error)
